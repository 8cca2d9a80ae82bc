extension Lexicon {
    /// Heads of a definition that make no person of the name: "Musk is a village", "the firm Macron", "a cat called
    /// Elon".
    static let things = words(
        """
        village town city hamlet suburb municipality settlement township district county region parish island river lake
        creek stream mountain hill peak valley bay cape crater asteroid comet star planet street road avenue square
        bridge railway station line ship vessel yacht boat tanker frigate cruiser ferry warship submarine locomotive
        castle castles chateau manor gelding filly colt pony greyhound train plane horse racehorse stallion mare foal dog puppy terrier cat kitten tortoise parrot elephant panda bull
        goat pig rabbit hamster bear brand label make marque firm company manufacturer producer maker retailer chain
        restaurant cafe bar pub bistro hotel shop store boutique bakery brewery winery distillery club team side band
        group quartet orchestra choir label magazine newspaper journal book novel poem film movie series show play opera
        song album single track game app software program language word term name surname nickname noun verb prefix
        perfume scent fragrance cologne substance secretion plant flower herb weed thistle shrub tree rose genus species
        beetle butterfly moth bird duck deer ox turtle shrew rat storm hurricane typhoon cyclone font typeface colour
        color cocktail beer wine vodka dish sauce burger cheese disease syndrome virus gene protein method principle
        theorem law rule effect scale unit constant model screwdriver screw tool character role protagonist heroine hero
        villain puppet doll statue sculpture painting portrait opening variation defence gambit sportswear outfitter supplier
        octopus squid lion lioness tiger tigress leopard lynx giraffe rhino rhinoceros hippo penguin seal walrus whale dolphin
        shark monkey gorilla chimpanzee orangutan camel donkey mule sheep ram lamb cow calf heifer hen rooster goose swan owl
        eagle hawk stork snake lizard crocodile frog toad otter beaver squirrel hedgehog reindeer alpaca llama kangaroo koala
        """)

    /// Words of sport, art, science, trade and nature. Where they set the scene, a surname is a namesake's until
    /// something speaks for the person.
    static let elsewhere = words(
        """
        tennis football soccer rugby cricket hockey basketball baseball volleyball handball golf snooker darts chess
        boxing judo wrestling swimming skating skiing biathlon cycling athletics gymnastics rowing sailing marathon
        olympic olympics paralympic wimbledon tournament championship championships league playoff playoffs semi-final
        semifinal quarter-final quarterfinal final finals match matches goal goals scored scorer hat-trick striker
        midfielder goalkeeper goalie defender winger quarterback touchdown innings wicket wickets batsman bowled 
        tie-break tiebreak backhand forehand racket racquet referee penalty offside knockout
        frame frames potted century podium medal bronze fixture squad
        champion champions cup derby grand-slam seeded unseeded atp wta fifa uefa nhl nba nfl mlb ufc
        operetta soprano tenor baritone libretto orchestra symphony philharmonic concerto sonata quartet quintet recital concert concerts violin cello piano
        guitar flute oboe horn opera aria ballet bolshoi mariinsky dancer danced choreography soloist conductor
        tchaikovsky rachmaninov beethoven mozart bach chopin brahms album chart tour gig rapper
        singer song songs lyrics vocals playwright actor actress film films movie cinema
        starring screenplay sequel novel novels poem poems poetry poet chapter protagonist heroine 
        gallery exhibition museum painting paintings painter sculpture sculptor dada canvas portrait photograph
        photographs photographer fashion catwalk designer couture perfume perfumes perfumer fragrance
        fragrances scent scents sandalwood amber vanilla jasmine lavender patchouli cologne aroma soap candle
        candles lotion recipe recipes chef chefs kitchen restaurant restaurants menu dinner dish dessert sauce wine
        wines vineyard brewery bakery baker pastry cheese sushi waiter screwdriver screw screws 
        spanner wrench toolbox theorem lemma equation equations hypothesis physics
        physicist astronomer astrophysicist telescope galaxy wormhole relativity quantum mathematics mathematical
        mathematician algebra geometry chemistry chemist biology biologist botanist zoologist species genus habitat
        herb herbs thistle thistles melon melons ox oxen deer turtle turtles rat rats shrew duck ducks orchid beetle
        gardener gardeners bloom blossom grower growers crater asteroid orbiting village hamlet parish
        railway church chapel organist choir pupils schoolchildren classroom teacher
        kindergarten landlord tenants flatmate hairdresser salon dog cat puppy kitten racehorse jockey stables
        boutique bookshop bakery novelist sketch cartoon comedian comedy sitcom
        costume costumes carnival halloween masquerade hospital patients nurse nurses surgeon ward clinic infection
        infections surgical pandemic covid coronavirus flu ventilator
        """)

    /// Words of public affairs: they place an article in the world where statesmen are called by surname alone.
    static let publicAffairs = words(
        """
        president presidential presidency vice-president minister ministers ministry ministerial premier chancellor
        government governments cabinet parliament parliamentary senate senator senators congress congressional congressman
        lawmaker lawmakers mp mps deputy deputies duma bundestag assembly council commission commissioner spokesman
        spokeswoman spokesperson kremlin moscow washington kyiv kiev brussels berlin westminster elysee downing nato
        diplomat diplomats diplomatic diplomacy ambassador embassy envoy summit talks negotiations negotiate ceasefire regierung bundesregierung kanzler prasident krieg sanktionen sicherheitsrat sicherheitsrats verhandlungen gouvernement guerre gobierno guerra
        truce treaty agreement sanctions sanction tariffs tariff asylum extradition deport deportation immigration
        border migrants refugees election elections electoral vote votes voters ballot campaign candidate candidates
        referendum coalition opposition republican republicans democrat democrats communist communists
        conservatives socialists war invasion troops army military missiles missile drones 
        occupied weapons nuclear ukraine ukrainian russia russian politician politicians
        political politics policy policies geopolitical statesman oligarch oligarchs propaganda
        impeachment veto decree legislation constitution prosecutor prosecutors indictment indicted
        intelligence whistleblower nsa cia fsb gru pipeline taxes inflation g7 g20 brics
        rally protesters protest protests regime democracy dictatorship ultimatum statement briefing peace 
        allies ally alliance bilateral chairman administration federal strategist
        """)

    /// Verbs after a name that a person does, and mostly one in the news.
    static let personVerbs = words(
        """
        said says told tells asked asks answered answers replied replies added adds wrote writes posted posts tweeted
        tweets announced announces declared declares warned warns claimed claims denied denies refused refuses rejected
        rejects accused accuses criticised criticised criticized criticises criticizes praised praises thanked thanks
        urged urges called calls demanded demands promised promises pledged pledges vowed vows threatened threatens
        offered offers proposed proposes suggested suggests insisted insists stressed stresses noted notes argued argues
        admitted admits acknowledged confirmed confirms commented comments remarked joked jokes mocked mocks quipped
        declined declines hinted hints believes believed thinks thought wants wanted knows knew hopes hoped expects
        expected plans planned intends intended decided decides agreed agrees disagreed met meets visited visits arrived
        arrives left leaves returned returns flew flies travelled traveled spoke speaks addressed addresses signed signs
        vetoed ordered orders appointed appoints fired fires dismissed sacked resigned resigns won wins lost loses ran
        runs quarrelled quarreled clashed fell argued apologised apologized regretted regrets apologises apologizes
        invited invites hosted hosts launched launches founded founds bought buys sold sells owns owned tried tries
        attacked attacks ridiculed slammed slams blasted blasts hailed hails welcomed welcomes condemned condemns
        defended defends supported supports backed backs endorsed endorses shared shares deleted deletes published
        publishes reposted repeated repeats recalled recalls explained explains described describes summoned appeared
        appears attended attends skipped landed sat stood walked laughed smiled nodded shrugged kept keeps became
        becomes himself herself who whose also has had will would could should may might did does doesn didn hasn hadn
        quits quit sues sued seeks sought faces faced hits eyes steps stepped heads headed begins began ends blames
        meets skips pulls pushes presses picks chooses chose cuts drops dropped unveils unveiled reveals revealed tours
        toured jets greets greeted embraces embraced dines dined golfs concedes conceded loves loved hates hated fears
        feared likes liked sees saw hears heard reads writes pays paid spends spent buys donates donated funds pardons
        pardoned bans banned trolls sleeps slept lives lived dies died cries cried lies lied sings sang jokes smokes
        smoked grins grinned shakes shook waves waved boasts boasted dodges dodged backtracks doubles retreats retreated
        won wouldn couldn is isn was wasn gets got gave gives took takes made makes sent sends came comes went goes
        """)

    /// Of ``personVerbs``, those that serve things as well: no sign by themselves.
    static let plainVerbs = words(
        """
        is isn was wasn has had will would could should may might did does doesn didn hasn hadn won wouldn couldn
        became becomes kept keeps got gets made makes came comes went goes took takes gave gives runs ran left leaves
        fell sat stood appeared appears orders supports posts plans returns returned sold sells visits notes calls
        shares offers comments backs fires demands repeats lost wins hits drops dropped cuts ends lies lives doubles waves begins began pulls heads paid
        """)

    /// Words before a name that a person follows.
    static let personLeads = words(
        """
        said says asked told replied answered added wrote warned argued according adds by with against between invited
        accused thanked praised criticised criticized mocked supported urged called offered
        """)

    /// What an open compound with the name says of a person: "Musk-owned", "Trump-era".
    static let personCompounds = words(
        """
        owned led backed era style appointed founded controlled linked friendly aligned endorsed sponsored like allied
        run funded supporting loving hating critical inspired themed affiliated supported held ordered approved
        """)

    static let stances = words("pro anti post pre ex non neo ultra then")
}
