/** HTML in a text: the exact words, and the exact place. */
import { describe } from 'vitest';
import { contentTests } from '../fixtures/content-tests.ts';

const { eachTextSays } = contentTests();

describe('an editor who pastes HTML hears what to write in its place', () => {
  eachTextSays({
    '<p>Dit is de <b>eerste</b> zin.</p>':
      '12:1 <p> kan hier niet. Schrijf Dit is de **eerste** zin. in plaats van <p>Dit is de <b>eerste</b> zin.</p>.',
    '<p>Een.</p>\n\n<p>Twee.</p>':
      '12:1 <p> kan hier niet. Haal <p> en </p> weg. Een lege regel maakt een nieuwe alinea. Dit komt 2 keer voor, ook op regel 14.',
    '<div>\n<h2>Kop</h2>\n<p>Een zin.</p>\n</div>':
      '12:1 <div> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n## Kop\n\nEen zin.',
    'Boven.\n\n<hr>\n\nOnder.':
      '14:1 <hr> kan hier niet. Schrijf --- op een eigen regel, met een lege regel erboven en eronder.',
    'Een<br>twee<br>drie': '12:4 Schrijf <br /> in plaats van <br>. Dit komt 2 keer voor op deze regel.',
    '<div class="kader">\n\nTekst.\n\n</div>':
      '12:1 <div> kan hier niet. Haal <div> en </div> weg. De tekst ertussen kan blijven staan.',
    '<h2 class="kop">Wat wij doen</h2>':
      '12:1 <h2> kan hier niet. Schrijf ## Wat wij doen in plaats van <h2 class="kop">Wat wij doen</h2>.',
    'Een <b>vet</b> woord.\n\nNog <b>een</b> en <b>een</b>.':
      '12:5 <b> kan hier niet. Schrijf **vet** in plaats van <b>vet</b>. Dit komt 3 keer voor, ook op regel 14.',
    'Een <i>schuin</i> woord.': '12:5 <i> kan hier niet. Schrijf *schuin* in plaats van <i>schuin</i>.',
    'Een <u>onderstreept</u> woord.':
      '12:5 <u> kan hier niet: wat onderstreept is, lijkt een link. Haal <u> en </u> weg, of maak de woorden vet: **tekst**.',
    'Een <span style="color:red">rood</span> woord.':
      '12:5 <span> kan hier niet. Haal <span> en </span> weg. De tekst ertussen kan blijven staan.',
    'Een <font size="4">groot</font> woord.':
      '12:5 <font> kan hier niet. Haal <font> en </font> weg. De tekst ertussen kan blijven staan.',
    'Een <s>oud</s> woord.': '12:5 <s> kan hier niet. Schrijf ~~oud~~ in plaats van <s>oud</s>.',
    'Zie <a href="/begrippen/" target="_blank">de begrippen</a>.':
      '12:5 <a> kan hier niet. Schrijf [de begrippen](/begrippen/) in plaats van <a href="/begrippen/" target="_blank">de begrippen</a>.',
    '<img src="/afbeeldingen/zaal.svg" alt="Een zaal">':
      '12:1 <img> kan hier niet. Schrijf ![Een zaal](/afbeeldingen/zaal.svg) in plaats van <img src="/afbeeldingen/zaal.svg" alt="Een zaal">.',
    '<ul>\n<li>Een</li>\n<li>Twee</li>\n</ul>':
      '12:1 <ul> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n- Een\n- Twee',
    '<table>\n<tr><td>Dag</td><td>Aantal</td></tr>\n<tr><td>Maandag<br>ochtend</td><td>5|6</td></tr>\n</table>':
      '12:1 <table> kan hier niet. Zet hiervoor in de plaats, met een lege regel erboven en eronder:\n\n| Dag | Aantal |\n| - | - |\n| Maandag<br />ochtend | 5\\|6 |',
    'Een <td>cel</td> los.': '12:5 <td> kan hier niet. Schrijf cel in plaats van <td>cel</td>.',
    '<blockquote>Samen komen wij verder</blockquote>':
      '12:1 <blockquote> kan hier niet. Schrijf > Samen komen wij verder in plaats van <blockquote>Samen komen wij verder</blockquote>.',
    '<iframe src="https://video.example/1"></iframe>':
      '12:1 <iframe> kan hier niet. Schrijf een link: [Bekijk het op de andere site](https://video.example/1).',
    '<video src="/film.mp4" controls></video>':
      '12:1 <video> kan hier niet. Schrijf een link: [Bekijk de video](/film.mp4).',
    '<details>\n<summary>Meer</summary>\n\nTekst.\n\n</details>': [
      '12:1 <details> kan hier niet. Haal <details> en </details> weg. Wat erin staat, kan blijven staan.',
      '13:1 <summary> kan hier niet. Schrijf **Meer** op een eigen regel, met een lege regel eronder.',
    ],
    '<script>alert(1)</script>': '12:1 <script> kan hier niet. Haal het weg, met alles wat erin staat.',
    'Een </b> los.': '12:5 Hier staat </b>, maar dat kan hier niet. Haal het weg.',
    '<div\nclass': '12:1 Het teken < kan hier niet los staan. Schrijf "minder dan", of zet er een \\ voor: \\<.',
    'Beste <naam van de inwoner>, welkom.':
      '12:7 De tekens < en > kunnen hier niet om een woord staan. Schrijf (naam van de inwoner), met gewone haakjes.',
    'Een <!-- nog\nnakijken --> zin.': '12:5 Een opmerking <!-- … --> kan hier niet. Haal die weg.',
    'Een [link](/begrippen/){target="_blank"} en {{ datum }}.':
      '12:24 Wat hier tussen { en } staat, is voor een ander programma. Haal het weg, met de haken. Dit komt 2 keer voor op deze regel.',
  });
});
