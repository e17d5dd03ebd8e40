/** The words that made-up pages are written with. */

/** First parts of a long word. */
export const starts =
  'aanvraag adres afspraken archief balie belasting bericht besluit betaal bezwaar bouw brief burger buurt contract dossier energie factuur formulier gebouwen gegevens gezin groen haven handhavings huisvesting hulp identiteits inkoop inwoner jeugd kaarten kennis ketens klachten klant koppel leerlingen leges markt meldings mobiliteits natuur netwerk omgevings onderhouds onderwijs openingstijden overleg parkeer paspoort personeels plannings post privacy project proces raads regio reis risico ruimte samenwerkings scan school stads storings straat subsidie taken team telefoon terras toegangs trouw vacature veiligheids vergader vergunning verhuis verkiezings verkeers vragen vrijwilligers wacht water webformulier welkoms werk wijk winkel woning zaak zorg'.split(
    ' ',
  );

/** Last parts of a long word, by the article that goes with them. */
export const ends = [
  ...'aanpak,administratie,afdeling,agenda,analyse,balie,campagne,catalogus,dienst,enquête,folder,groep,handleiding,index,kaart,keten,lijst,map,markt,meting,omgeving,pagina,planning,procedure,proef,rapportage,regeling,route,scan,standaard,tafel,toets,training,voorziening,website,werkwijze'
    .split(',')
    .map((word) => ({ word, article: 'de' })),
  ...'archief,beheer,beleid,bestand,budget,contract,dossier,draaiboek,formulier,gesprek,handboek,kanaal,loket,netwerk,onderzoek,overleg,overzicht,plan,platform,portaal,project,proces,programma,protocol,register,schema,systeem,team,verslag,voorstel'
    .split(',')
    .map((word) => ({ word, article: 'het' })),
] as const;

/** People, several at once. */
export const people =
  'ambtenaren,adviseurs,bestuurders,bezoekers,burgemeesters,buurtbewoners,collega’s,controleurs,coördinatoren,docenten,gemeenten,griffiers,huurders,informatiemanagers,inkopers,inwoners,jongeren,juristen,leidinggevenden,leveranciers,mantelzorgers,medewerkers,ondernemers,onderzoekers,ontwerpers,ouderen,ouders,projectleiders,raadsleden,secretarissen,studenten,testers,vrijwilligers,wethouders,wijkteams,woningzoekenden'.split(
    ',',
  );

/** What one can do with something. All have one form as infinitive and as plural. */
export const actions =
  'bekijken bespreken betalen bewaren controleren delen gebruiken herstellen kennen koppelen lezen meten ontwerpen ordenen publiceren raadplegen regelen testen verbeteren vereenvoudigen vergelijken verkorten vernieuwen versturen vervangen wijzigen'.split(
    ' ',
  );

export const times =
  'elke maand,elk kwartaal,na de zomer,voor de vergadering,in het voorjaar,op maandag,aan het eind van het jaar,binnen twee weken,tijdens de proef,na een eerste gesprek,zonder haast,zo vroeg mogelijk,een keer per jaar,in kleine stappen'.split(
    ',',
  );

export const qualities =
  'begrijpelijk,bereikbaar,betaalbaar,betrouwbaar,compleet,duidelijk,eenvoudig,eerlijk,herkenbaar,nuttig,overzichtelijk,snel,toegankelijk,veilig,vindbaar,volledig,zorgvuldig'.split(
    ',',
  );
