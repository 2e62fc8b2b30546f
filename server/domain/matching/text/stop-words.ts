// Stop words: words that say nothing of a trade, and words that say little of it in this trade's own papers.

const list = (words: string) => words.trim().split(/\s+/)

/** Grammar words, folded; dropped before stemming. */
export const stopWords: ReadonlySet<string> = new Set(
  list(`
  a afin ai ainsi alors apres as au aucun aucune aupres aussi autre autres autour aux avant avec avoir ayant beaucoup bien car ce ceci cela
  celle celles celui cependant ces cet cette ceux chacun chacune chaque chez ci comme comment contre d dans de dedans dehors deja depuis des
  desormais dessous dessus deux differents differentes divers diverses doit doivent donc dont du durant elle elles en encore enfin ensuite entre environ es est et etc etaient
  etait etant ete etes etre eu eux faire fait faites font grace hors ici il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors
  lorsque lui m ma mais malgre me meme memes mes mieux moi moins mon n ne ni non nos notamment notre nous on ont ou ouvert par parmi pas pendant
  peu peut peuvent plus plusieurs plutot pour pouvoir pourquoi pres puis puisque qu quand que quel quelle quelles quelque quelques quels qui quoi s sa
  sans sauf se selon sera serait seront ses seulement si sien soi soient soit sommes son sont sous souvent suis suite suivant sur surtout t ta tandis tant te
  tel telle telles tels tes ton tous tout toute toutes tres trop tu un une uns va vers via voici voila vos votre vous vu y
  the of and for to in with from
  bonjour merci monsieur madame svp cordialement recherche recherchons cherche cherchons souhaite souhaitons besoin besoins propose proposons proposent
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
  voir relatif relative relatifs relatives concernant concerne concernent conformement notamment passation attribution susvise susvises
  realise realisent intervient intervenons assure assurons nom tel mail email www http https com fr
  `),
)

/** Words of contracts and of the insertion trade that almost every text bears: they count, but for a fraction. */
export const faintWords: ReadonlySet<string> = new Set(
  list(`
  marche marches lot lots accord accords cadre objet presente present prestation prestations service services fourniture fournitures travaux mission missions
  execution realisation mise oeuvre compris titulaire consultation avenant bon bons commande commandes profit site sites bassin compte
  article articles decret ordonnance cahier clause clauses contrat contrats convention duree annee annees mois montant montants prix ht ttc euro euros tranche ferme
  optionnelle optionnelles reconduction periode maximum minimum pouvoir adjudicateur candidat candidats groupement groupements
  public publics publique publiques ville commune communes communal communale communaux departement departemental region regional metropole territoire territoires
  secteur secteurs domaine domaines activite activites metier metiers client clients entreprise entreprises association associations structure structures
  insertion emploi emplois salarie salaries professionnel professionnels professionnelle professionnelles socioprofessionnel accompagnement accompagne parcours
  personne personnes demandeur demandeurs difficulte difficultes social sociale sociaux sociales solidaire solidaires economie economique economiques
  organisation organisations organisme organismes operation operations dispositif dispositifs specialise specialises specialisee specialisees
  rue avenue boulevard impasse commerce commerces
  equipe equipes qualite projet projets type types general generale ensemble cadre different differente ans jour jours an annuel annuelle
  particulier particuliers collectivite collectivites atelier ateliers chantier chantiers
  `),
)
