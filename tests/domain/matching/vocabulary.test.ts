// Vocabulary: for each group of the European procurement vocabulary, words of the trade find a sector of that group.
import t from 'tap'
import { createMatcher } from '#server/domain/matching/index.ts'
import { sectorByCode } from '#shared/taxonomy/index.ts'

/** A CPV group (its first digits), and wordings of things bought under it, in the words of buyers. */
const wordings = `
  031: céréales, pommes de terre et légumes frais
  032: fruits et légumes crus
  033: achat de poissons vivants et de bétail
  034: plants forestiers et bois en grume
  091: fourniture de fioul domestique et de carburants; granulés et plaquettes de bois de chauffage
  092: huiles moteur et lubrifiants
  093: fourniture et acheminement d'électricité; panneaux photovoltaïques et chauffe-eau solaires
  142: sable, gravier et granulats
  144: sel de déneigement
  151: viande de boeuf, volaille et charcuterie
  152: poissons surgelés et conserves de poisson
  153: jus de fruits et légumes en conserve
  155: lait, beurre, fromages et yaourts
  156: riz, farine et semoule
  158: pain et viennoiseries; épicerie, sucre, café et condiments
  159: vins, eaux minérales et boissons gazeuses
  163: moissonneuse et faucheuse
  166: tondeuse autoportée et tracteur
  181: vêtements professionnels et gants de protection
  183: tee-shirts et survêtements
  185: montres et bijoux
  188: chaussures de sécurité
  189: sacs de voyage et bagagerie
  221: livres scolaires et ouvrages de bibliothèque
  222: abonnements aux journaux et périodiques
  228: registres, carnets et cahiers
  241: gaz médicaux et industriels
  244: engrais et produits phytosanitaires
  249: réactifs, colles et produits chimiques
  301: photocopieurs et imprimantes en location; papier pour photocopieur, ramettes
  302: ordinateurs portables et écrans; serveurs, disques et baies de stockage
  311: groupes électrogènes et transformateurs
  314: piles et accumulateurs
  315: lampes, luminaires et projecteurs
  316: matériel de signalisation et câblage électrique
  323: téléviseurs, vidéoprojecteurs et sonorisation
  324: commutateurs et bornes wifi du réseau
  325: autocommutateur et postes téléphoniques
  331: lits médicalisés et matériel de chirurgie; échographe, scanner et imagerie médicale;
     seringues, pansements et consommables stériles; fauteuils roulants et prothèses
  336: vaccins et médicaments; réactifs de laboratoire d'analyses médicales
  337: savon, papier toilette et changes
  341: acquisition de véhicules légers et utilitaires; autobus et autocars neufs
  342: carrosserie et remorques
  343: pneumatiques et pièces détachées automobiles
  344: bicyclettes et vélos à assistance électrique
  349: panneaux routiers et feux tricolores; horodateurs et barrières de parking
  351: extincteurs et détecteurs de fumée; caméras de vidéosurveillance
  353: armes et munitions de police
  358: casques et gilets pare-balles
  373: pianos et instruments de musique
  374: agrès, buts et matériel de gymnastique
  375: jouets et aires de jeux
  378: matériel pour travaux manuels et peinture artistique
  382: récepteurs GPS et instruments de géologie
  384: compteurs d'eau et débitmètres
  385: microscopes et appareils de contrôle
  386: appareils photographiques et objectifs
  391: chaises, tables et bureaux; rayonnages et mobilier de bibliothèque;
     tables d'école et mobilier scolaire
  392: vaisselle, couverts et ustensiles
  393: fours, lave-vaisselle et chambre froide
  395: draps, couvertures et rideaux; tapis et textiles d'ameublement
  397: réfrigérateurs et machines à laver
  398: détergents et produits de nettoyage
  411: eau brute
  421: pompes, compresseurs et turbines
  424: ponts roulants et chariots élévateurs
  425: climatiseurs et ventilateurs
  426: machines-outils et tours d'usinage
  429: distributeurs automatiques et bascules
  432: pelleteuse et compacteur
  441: bois de construction, ciment et tuyaux
  442: portes, fenêtres et constructions préfabriquées
  443: câbles et fil métallique
  445: visserie, clés et outillage à main
  448: peintures, vernis et mastics
  451: démolition d'un immeuble et désamiantage; terrassement et préparation du terrain;
     sondages et forages d'essai
  452: construction d'un groupe scolaire; extension d'un hôpital; réhabilitation de logements;
     construction d'un pont; passerelle piétonne et ouvrage d'art; pose de canalisations d'eau potable;
     construction d'une station d'épuration; réfection de chaussée et enrobés;
     création d'une piste cyclable et de trottoirs; marquage au sol et signalisation routière;
     voies ferrées et tramway; digue, quai et travaux portuaires; aménagement de terrains de football;
     couverture et bardage; étanchéité de toiture terrasse; charpente bois et ossature;
     gros oeuvre et maçonnerie; échafaudages; fondations spéciales et pieux
  453: courants forts et courants faibles; installation d'ascenseur; installation d'alarme incendie;
     isolation thermique par l'extérieur; plomberie sanitaire; chauffage, ventilation, climatisation;
     pose de clôtures et portails; éclairage extérieur
  454: cloisons, doublages et faux plafonds; menuiseries extérieures aluminium; métallerie, serrurerie;
     carrelage, faïence; parquets et sols souples; peinture et papier peint; vitrerie;
     ravalement de façades; restauration de la charpente d'une église
  455: location de grue avec opérateur
  480: logiciel de gestion financière; progiciel de ressources humaines et paie; licences de base de données
  501: réparation et entretien de poids lourds; contrôle et dépannage de véhicules
  503: maintenance de photocopieurs; maintenance du réseau téléphonique
  504: maintenance d'équipements biomédicaux
  506: entretien de matériel de défense
  507: maintenance des ascenseurs; exploitation des installations de chauffage;
     entretien des portes automatiques; maintenance multitechnique des bâtiments
  508: entretien des aires de jeux; réparation de meubles
  511: installation de matériel électrique
  515: installation d'équipements de cuisine
  551: nuitées d'hôtel
  552: colonies de vacances et classes de découverte
  553: restaurant du personnel
  555: fourniture de repas en liaison froide pour les cantines; service traiteur pour cérémonies
  601: transport scolaire; taxis et ambulances; transport de personnes handicapées;
     location d'autocars avec chauffeur; ramassage de fret par camion
  602: exploitation du chemin de fer touristique
  604: billets d'avion
  606: desserte maritime par bac
  631: entreposage et manutention
  635: agence de voyages et billetterie
  637: fourrière et gestion de parkings; exploitation du port de plaisance
  641: affranchissement et distribution du courrier; messagerie et colis express
  642: abonnements de téléphonie mobile; accès internet haut débit
  651: distribution d'eau potable en délégation
  661: emprunt et ligne de trésorerie; gestion d'actifs et placements
  665: assurance flotte automobile et responsabilité civile; assurance dommages aux biens;
     complémentaire santé des agents
  666: gestion de trésorerie
  701: promotion immobilière et lotissement
  702: location de bureaux
  703: syndic et gestion locative
  712: maîtrise d'oeuvre pour la rénovation d'une école; concours d'architecte
  713: étude hydraulique; ingénierie de structure et fluides;
     coordination sécurité et protection de la santé; géomètre et levés topographiques; étude géotechnique
  714: plan local d'urbanisme; paysagiste concepteur
  715: ordonnancement, pilotage et coordination; assistance à maîtrise d'ouvrage
  716: contrôle technique de construction; diagnostics amiante et plomb; analyses d'eau et d'air
  720: développement d'une application mobile
  722: tierce maintenance applicative; assistance et conseil en systèmes d'information
  723: saisie et numérisation de données
  724: hébergement de site internet
  725: infogérance et support aux utilisateurs
  727: réseau informatique local
  731: recherche et développement expérimental
  733: étude de faisabilité scientifique
  751: services administratifs publics
  752: secours et lutte contre l'incendie
  761: forage pétrolier
  771: moisson et travaux agricoles
  772: abattage et débardage de bois
  773: tonte, désherbage et fleurissement; taille de haies et d'arbres d'alignement
  774: soins aux animaux, fourrière animale
  791: conseil et représentation en justice; prestations d'avocats
  792: commissariat aux comptes; tenue de la paie et comptabilité
  793: sondage d'opinion; étude de marché; évaluation des politiques publiques;
     achat d'espaces publicitaires; campagne de publicité
  794: conseil en stratégie et organisation; conseil en management;
     conseil en gestion des ressources humaines
  795: standard téléphonique et secrétariat; traduction et interprètes
  796: recrutement de cadres; mise à disposition de personnel intérimaire
  797: gardiennage et télésurveillance; agents de sécurité incendie SSIAP
  798: impression du bulletin municipal; reliure et façonnage
  799: organisation de salons et congrès; création graphique et maquettes; reportages photographiques;
     conception d'une exposition; recouvrement de factures; archivage et conservation de documents
  801: enseignement maternel
  803: enseignement supérieur
  804: cours de conduite automobile
  805: formation professionnelle continue; formation bureautique; cours de langue anglaise;
     formation aux premiers secours
  851: soins infirmiers et médecins; médecine du travail; analyses de biologie médicale
  853: accueil de personnes âgées; aide à domicile; hébergement d'urgence;
     crèche et accueil du jeune enfant; insertion par l'activité économique
  904: curage des réseaux d'assainissement; traitement des boues et vidange de fosses
  905: collecte des ordures ménagères; exploitation de déchèterie; traitement des déchets verts;
     déchets d'activités de soins à risques infectieux; tri sélectif et valorisation des emballages
  906: balayage mécanique de la voirie; viabilité hivernale et déneigement
  907: étude d'impact sur l'environnement; restauration de cours d'eau et zones humides;
     qualité de l'air et bruit
  909: nettoyage des locaux; lavage de vitres; ramonage et nettoyage de cuves;
     dératisation et désinsectisation; désinfection de bâtiments
  921: production de films
  922: diffusion radiophonique
  923: concerts et spectacles; feu d'artifice; animation de centre de loisirs
  924: dépêches et agence de presse
  925: gestion d'une bibliothèque; restauration d'oeuvres d'art
  926: gestion d'une piscine; organisation d'événements sportifs
  983: blanchisserie et nettoyage à sec; coiffure et soins esthétiques; pompes funèbres et inhumations;
     crémation et entretien du cimetière
  985: employés de maison
`

const cases = wordings
  .replace(/\n {4}/g, '')
  .trim()
  .split('\n')
  .flatMap(line => {
    const [group = '', texts = ''] = line.trim().split(': ')
    return texts.split(';').map(text => ({ group: group.replace(/0$/, ''), text: text.trim() }))
  })

const matcher = createMatcher()

function sectorsHold(text: string, group: string, count: number): boolean {
  return matcher
    .suggestSectors(text, count)
    .flatMap(({ code }) => sectorByCode(code)?.cpv ?? [])
    .some(prefix => prefix.startsWith(group) || group.startsWith(prefix))
}

t.test(
  'nearly every wording finds its group among the first three suggestions, nine in ten by the first',
  async t => {
    const missed = cases.filter(({ group, text }) => !sectorsHold(text, group, 3))
    const first = cases.filter(({ group, text }) => sectorsHold(text, group, 1))
    t.ok(cases.length > 250, `${cases.length} wordings`)
    t.ok(missed.length <= 0.06 * cases.length, missed.map(({ text }) => text).join(', '))
    t.ok(first.length >= 0.9 * cases.length, `${first.length} of ${cases.length}`)
  },
)
