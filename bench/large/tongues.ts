/** What a network's texts are put together from, in one language. */
export interface Tongue {
  language: string
  countries: readonly string[]
  /** What cities run. */
  works: readonly string[]
  /** What a work does, to be followed by people. */
  deeds: readonly string[]
  people: readonly string[]
  places: readonly string[]
  /** How it turned out. */
  outcomes: readonly string[]
  /** What names of towns, streets and associations are made of. */
  beginnings: readonly string[]
  middles: readonly string[]
  endings: readonly string[]
}

const list = (text: string) => text.split(',').map((item) => item.trim().replace(/\s+/g, ' '))

export const tongues: readonly Tongue[] = [
  {
    language: 'en',
    countries: ['IE', 'MT', 'CY'],
    works:
      list(`Citizens' assembly, Neighbourhood budget, Repair café, Youth council, Community garden, Participation desk,
      Street dialogue, Open budget, Mentoring scheme, Library of things, Mobile town hall, Welcome centre, Ideas platform,
      Skills map, Learning lab, Time bank, Housing forum, Safety walk, School parliament, Green roofs programme`),
    deeds: list(`brings together, listens to, gives a budget to, trains, lends rooms to, pays the expenses of, answers
      within thirty days to, maps the needs of, opens the archive for, designs streets with, translates decisions for`),
    people: list(`newcomers, tenants of social housing, young people out of work, older residents, shopkeepers, carers,
      front-desk staff, volunteers, school classes, night workers, people with disabilities, neighbourhood managers`),
    places: list(
      'in the quarter of, along the river at, around the market of, in the former mill of, on the estate of, near the station of',
    ),
    outcomes:
      list(`Attendance doubled in the second year., Small sums with quick answers build more trust than large ones.,
      The hardest part was the internal coordination between departments., A contact person per street made the difference.,
      It stopped when the funding ended and came back on the residents' own initiative.,
      Staff now plan the evenings themselves.`),
    beginnings: list(
      'Ash, Bal, Clon, Dun, Ennis, Glen, Kil, Lis, Mul, Oak, Rath, Sten, Tully, Wick, Thorn, Had, Mel, Hart, Brad, Win',
    ),
    middles: list('a, o, bor, der, lin, man, ning, ra, ster, ton, ver, wal, cor, mor'),
    endings: list('bridge, bury, don, field, ford, ham, ley, more, stead, ton, wick, worth, by, combe'),
  },
  {
    language: 'fr',
    countries: ['FR', 'BE', 'LU'],
    works:
      list(`Assemblée citoyenne, Budget de quartier, Conseil des jeunes, Jardin partagé, Guichet de la participation,
      Maison des habitants, Atelier de réparation, Fabrique à idées, Marche exploratoire, Forum du logement, École des agents,
      Carte des compétences, Bibliothèque d'objets, Parlement des écoles, Banque du temps, Mairie mobile`),
    deeds:
      list(`réunit, écoute, confie un budget à, forme, prête des salles à, répond en trente jours à, accompagne, associe à
      ses décisions, invite chaque mois, informe dans leur langue`),
    people:
      list(`les nouveaux arrivants, les locataires, les jeunes sans emploi, les aînés, les commerçants, les aidants,
      les agents d'accueil, les bénévoles, les écoliers, les travailleurs de nuit, les personnes handicapées`),
    places: list(
      'dans le quartier de, au bord du canal de, autour du marché de, dans l’ancienne filature de, près de la gare de',
    ),
    outcomes:
      list(`La fréquentation a doublé la deuxième année., Les petites sommes créent plus de confiance que les grandes.,
      La coordination entre services reste le plus difficile., Un référent par rue a tout changé.,
      Les habitants ont repris le projet à leur compte.`),
    beginnings: list('Saint, Beau, Mont, Ville, Châ, Fon, Lan, Mar, Pré, Roche, Val, Bré, Cha, Ger, Lu, Vau'),
    middles: list('ti, le, ran, vi, bé, mou, len, sau, ri, gny, ton, cou'),
    endings: list('court, gny, lac, mont, nay, ville, vigne, son, lles, rne, ges, zac, ry'),
  },
  {
    language: 'de',
    countries: ['DE', 'AT', 'CH'],
    works:
      list(`Bürgerrat, Quartiersbudget, Jugendbeirat, Nachbarschaftsgarten, Beteiligungsbüro, Stadtteilwerkstatt, Ideenplattform,
      Mietersprechstunde, Reparaturtreff, Verwaltungsakademie, Bürgerhaushalt, Kinderparlament, Straßendialog, Wohnungsforum,
      Begegnungszentrum, Freiwilligenbörse`),
    deeds:
      list(`bringt zusammen, hört zu, schult, leiht Räume an, antwortet binnen dreißig Tagen, gibt ein Budget an, begleitet,
      plant Straßen mit, übersetzt Beschlüsse für, erhebt den Bedarf von`),
    people:
      list(`Zugezogene, Mieterinnen und Mieter, arbeitslose Jugendliche, ältere Menschen, Händler, pflegende Angehörige,
      Beschäftigte am Schalter, Ehrenamtliche, Schulklassen, Schichtarbeiter, Menschen mit Behinderung`),
    places: list(
      'im Viertel, am Ufer bei, rund um den Markt von, in der alten Spinnerei, in der Siedlung, beim Bahnhof',
    ),
    outcomes: list(`Im zweiten Jahr kamen doppelt so viele., Kleine Summen schaffen mehr Vertrauen als große.,
      Am schwersten war die Abstimmung zwischen den Ämtern., Eine Ansprechperson je Straße machte den Unterschied.,
      Die Bewohner führen es selbst weiter.`),
    beginnings: list(
      'Alten, Ober, Unter, Neu, Brei, Grün, Hohen, Lin, Mühl, Rosen, Schön, Wald, Eichen, Kirch, Wei, Fried',
    ),
    middles: list('ber, den, el, en, er, heim, lin, ten, ster, wal, kir, sen'),
    endings: list('au, bach, berg, burg, dorf, feld, heim, hof, ingen, rode, stadt, tal, walde'),
  },
  {
    language: 'es',
    countries: ['ES'],
    works:
      list(`Asamblea ciudadana, Presupuesto de barrio, Consejo joven, Huerto comunitario, Oficina de participación, Taller de
      reparación, Laboratorio de ideas, Foro de la vivienda, Escuela de funcionarios, Banco del tiempo, Mapa de saberes,
      Parlamento escolar, Ayuntamiento móvil, Paseo seguro`),
    deeds:
      list(`reúne a, escucha a, forma a, presta salas a, responde en treinta días a, acompaña a, entrega un presupuesto a,
      decide las calles con, traduce los acuerdos para`),
    people: list(`los recién llegados, las inquilinas, los jóvenes en paro, las personas mayores, los comerciantes, las
      cuidadoras, el personal de ventanilla, el voluntariado, los escolares, las personas con discapacidad`),
    places: list(
      'en el barrio de, junto al río en, alrededor del mercado de, en la antigua fábrica de, cerca de la estación de',
    ),
    outcomes: list(`La asistencia se duplicó el segundo año., Las sumas pequeñas crean más confianza que las grandes.,
      Lo más difícil fue la coordinación entre áreas., Una persona de contacto por calle lo cambió todo.`),
    beginnings: list('Al, Bena, Cas, Cor, Gua, La, Mon, Pue, San, Torre, Val, Villa, Ri, Ara, Sego, Torde'),
    middles: list('ca, de, la, mo, ña, que, ra, ta, vi, lla, ce, rro'),
    endings: list('da, dor, gón, llos, mar, nares, ria, tera, ura, vera, zana, billa'),
  },
  {
    language: 'pl',
    countries: ['PL'],
    works:
      list(`Panel obywatelski, Budżet osiedlowy, Rada młodzieżowa, Ogród społeczny, Biuro partycypacji, Dom sąsiedzki, Pracownia
      napraw, Bank czasu, Akademia urzędnika, Forum mieszkaniowe, Mapa umiejętności, Sejmik szkolny, Spacer badawczy`),
    deeds:
      list(`gromadzi, wysłuchuje, szkoli, użycza sal, odpowiada w trzydzieści dni, wspiera, oddaje budżet, projektuje ulice razem z,
      tłumaczy uchwały dla`),
    people:
      list(`nowi mieszkańcy, najemcy lokali, bezrobotna młodzież, seniorzy, kupcy, opiekunowie, pracownicy okienek,
      wolontariusze, klasy szkolne, osoby z niepełnosprawnością`),
    places: list('na osiedlu, nad kanałem w, wokół targu w, w dawnej przędzalni w, przy dworcu w'),
    outcomes: list(`W drugim roku przyszło dwa razy więcej osób., Małe kwoty budują większe zaufanie niż duże.,
      Najtrudniejsza była współpraca między wydziałami., Jedna osoba kontaktowa na ulicę zmieniła wszystko.`),
    beginnings: list(
      'Biało, Brze, Chrza, Dąbro, Gdy, Jasio, Kędzie, Łę, Mią, Nowo, Os, Piło, Rado, Szcze, Święto, Żyra',
    ),
    middles: list('cze, gó, ko, ło, mie, no, rze, sła, tro, wo, wę, zy'),
    endings: list('bórz, cin, dów, gard, ków, nica, nowo, ryn, sk, szów, wice, żyn'),
  },
  {
    language: 'pt',
    countries: ['PT'],
    works:
      list(`Assembleia cidadã, Orçamento de bairro, Conselho jovem, Horta comunitária, Gabinete da participação, Oficina de
      reparação, Laboratório de ideias, Fórum da habitação, Academia municipal, Banco de tempo, Mapa de saberes, Parlamento escolar`),
    deeds: list(
      `reúne, escuta, forma, empresta salas a, responde em trinta dias a, acompanha, entrega um orçamento a, desenha as ruas com`,
    ),
    people:
      list(`os recém-chegados, os inquilinos, os jovens desempregados, os idosos, os comerciantes, os cuidadores, os voluntários,
      as turmas da escola, as pessoas com deficiência`),
    places: list('no bairro de, à beira-rio em, em volta do mercado de, na antiga fiação de, junto à estação de'),
    outcomes: list(`A participação duplicou no segundo ano., Pequenas somas criam mais confiança do que as grandes.,
      O mais difícil foi a coordenação entre serviços.`),
    beginnings: list('Al, Bra, Cas, Fa, Gui, Lou, Mon, Oli, Pe, San, Vila, Vi, Ma, Cho'),
    middles: list('be, co, de, ga, lha, ma, nha, ra, sei, ta, vei, xo'),
    endings: list('ção, dela, gães, lhã, mira, nça, rão, sela, tosa, vão, zela'),
  },
  {
    language: 'it',
    countries: ['IT'],
    works:
      list(`Assemblea dei cittadini, Bilancio di quartiere, Consiglio dei giovani, Orto condiviso, Ufficio partecipazione,
      Officina delle riparazioni, Laboratorio di idee, Forum della casa, Scuola dei funzionari, Banca del tempo, Casa di quartiere`),
    deeds: list(
      `riunisce, ascolta, forma, presta sale a, risponde in trenta giorni a, accompagna, affida un bilancio a, progetta le strade con`,
    ),
    people:
      list(`i nuovi arrivati, gli inquilini, i giovani senza lavoro, gli anziani, i commercianti, chi presta cure, i volontari,
      le classi delle scuole, le persone con disabilità`),
    places: list(
      'nel quartiere di, lungo il fiume a, intorno al mercato di, nella ex filanda di, vicino alla stazione di',
    ),
    outcomes: list(`Le presenze sono raddoppiate nel secondo anno., Le piccole somme creano più fiducia delle grandi.,
      La parte più difficile è stata il coordinamento tra uffici.`),
    beginnings: list('Al, Bel, Cas, Fer, Gra, Lu, Mon, Pe, Ro, San, Tor, Val, Vi, Cre'),
    middles: list('be, ca, gna, la, men, no, ra, ri, ta, ve, zza, cco'),
    endings: list('dine, glia, lino, mona, nago, rino, sano, tello, vola, zano, gno'),
  },
  {
    language: 'nl',
    countries: ['NL', 'BE'],
    works:
      list(`Burgerberaad, Wijkbudget, Jongerenraad, Buurttuin, Participatieloket, Herstelcafé, Ideeënplatform, Woonforum,
      Ambtenarenacademie, Tijdbank, Buurthuis, Kinderparlement, Straatdialoog, Vaardighedenkaart`),
    deeds:
      list(`brengt samen, luistert naar, schoolt, leent zalen aan, antwoordt binnen dertig dagen aan, begeleidt, geeft een budget aan,
      ontwerpt straten met`),
    people:
      list(`nieuwkomers, huurders, werkloze jongeren, ouderen, winkeliers, mantelzorgers, baliemedewerkers, vrijwilligers,
      schoolklassen, mensen met een beperking`),
    places: list('in de wijk, langs de vaart bij, rond de markt van, in de oude spinnerij van, bij het station van'),
    outcomes:
      list(`In het tweede jaar kwamen er dubbel zoveel mensen., Kleine bedragen wekken meer vertrouwen dan grote.,
      De afstemming tussen de diensten was het moeilijkst.`),
    beginnings: list('Aarle, Bree, Dor, Eind, Gel, Haar, Hoog, Lei, Maas, Nieuw, Oos, Sint, Til, Wage'),
    middles: list('de, en, er, hui, ke, le, mer, nen, ren, ster, ten, ve'),
    endings: list('beek, bergen, broek, dam, drecht, hoven, kerk, laar, lo, recht, rode, veen, zele'),
  },
  {
    language: 'ro',
    countries: ['RO'],
    works:
      list(`Adunarea cetățenilor, Bugetul cartierului, Consiliul tinerilor, Grădina comunitară, Biroul de participare, Atelierul de
      reparații, Forumul locuirii, Școala funcționarilor, Banca de timp, Casa vecinilor`),
    deeds: list(
      `reunește, ascultă, instruiește, împrumută săli pentru, răspunde în treizeci de zile, însoțește, încredințează un buget`,
    ),
    people: list(
      `noii veniți, chiriașii, tinerii fără loc de muncă, vârstnicii, comercianții, voluntarii, elevii, persoanele cu dizabilități`,
    ),
    places: list('în cartierul, pe malul râului la, în jurul pieței din, în vechea filatură din, lângă gara din'),
    outcomes: list(`Participarea s-a dublat în al doilea an., Sumele mici creează mai multă încredere decât cele mari.,
      Cea mai grea a fost coordonarea între direcții.`),
    beginnings: list('Alba, Bră, Câm, Dră, Făgă, Hune, Lugo, Mă, Oră, Pite, Râm, Săce, Târ, Vas'),
    middles: list('ca, do, gă, la, mi, nu, ra, să, ti, vo, ște, ce'),
    endings: list('bița, doara, gești, lui, muș, nița, raș, rești, șani, ști, zău'),
  },
  {
    language: 'sv',
    countries: ['SE', 'FI'],
    works:
      list(`Medborgarråd, Stadsdelsbudget, Ungdomsfullmäktige, Odlarförening, Delaktighetskontor, Fixarverkstad, Idéplattform,
      Bostadsforum, Tjänstemannaskola, Tidsbank, Grannskapshus, Skolparlament, Trygghetsvandring`),
    deeds: list(
      `samlar, lyssnar på, utbildar, lånar ut lokaler till, svarar inom trettio dagar, följer, ger en budget till, ritar gator med`,
    ),
    people: list(`nyanlända, hyresgäster, arbetslösa unga, äldre, handlare, anhörigvårdare, volontärer, skolklasser,
      personer med funktionsnedsättning`),
    places: list('i stadsdelen, längs kanalen vid, kring torget i, i det gamla spinneriet i, vid stationen i'),
    outcomes: list(`Andra året kom dubbelt så många., Små summor skapar mer förtroende än stora.,
      Svårast var samordningen mellan förvaltningarna.`),
    beginnings: list('Al, Björk, Ek, Fal, Grän, Häs, Karl, Lin, Mör, Norr, Öre, Sund, Söder, Väs, Åke'),
    middles: list('be, da, en, hol, ke, le, ma, ne, ra, se, te, vi'),
    endings: list('berga, by, fors, hamn, holm, köping, lund, näs, sala, stad, torp, vik, ås'),
  },
]
