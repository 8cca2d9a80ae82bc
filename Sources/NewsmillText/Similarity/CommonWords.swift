/// How common English words are: the frozen beginning of ``WordRarity``.
///
/// The 10,000 commonest, folded, from the word probabilities of spacy-lookups-data 1.0.5 (Explosion, MIT licence). In band *n* are
/// words of which a text of 300 words has at least one with a probability of e^(-n/2) to e^(-(n+1)/2).
enum CommonWords {
    static let bands: [StaticString] = [
        """
        a and are as at be but do for have he i if in is it just like my not of on or s so t that the they this to was \
        what with would you your
        """,
        """
        about all an because by can deleted did does from get good had has how know m me more no one only out people \
        re really some their them then there think time up we when who will
        """,
        """
        actually also any back been being better ca could d even first game go going got her here him his into ll make \
        most much need never now off other over pretty right same say see she should something still sure than thing \
        those though too use ve very want way well were where which why work
        """,
        """
        after always am anything around bad before best day different doing down enough ever every feel few find \
        getting give great guy its last let life little long look lot love made man many may maybe mean might new our \
        own play point post probably put said since someone take thanks these things thought through try two us used \
        while yeah year years yes
        """,
        """
        able again against agree almost already another anyone away awesome believe between big bit both buy case \
        change come definitely done each edit either else end etc everyone everything fact far found free friend \
        friends fun games god guess guys hard having help high hope idea job keep kind least less live looking looks \
        makes making mind money name next nice nothing nt oh old once part person place playing please problem \
        question read real reason reddit remember run saying school seems seen show sorry start stop stuff such team \
        tell thank times top true trying understand until using went whole without wo world wrong yet
        """,
        """
        add ago amazing amount answer anyway ask based basically black body call called came car care check class \
        close comes coming comment completely cool country couple course days deal during easy especially exactly \
        example experience face family fine food full funny gets girl goes government haha half hand happen happened \
        happy hate head hear heard hell hit home hours house however huge important instead interesting internet issue \
        kids kill later leave left level likely line link low matter means men minutes months move movie music must \
        myself needs night non number often ok ones op open others past pay played player players possible power \
        questions quite rather saw says season second seem sense seriously set side similar simply single small \
        sometimes sort sound sounds started state story stupid support system taking talk talking thinking thread \
        three today together told took tried turn under unless usually video wait wanted watch water week whatever \
        white wish women word working works worth wow yourself
        """,
        """
        above absolutely account act action actual added advice age alone along although american anymore area \
        argument article asked asking automatically available average become behind book bought break bring build \
        bunch business card cause certain certainly chance character child children choice city clear clearly college \
        comments common community company computer consider contact control correct cost crazy current currently cut \
        dad damage de dead death die difference dog doubt drive drop dude due early easier easily eat enjoy entire \
        evidence except expect explain extra eyes fair fan fast favorite feeling felt fight figure finally fire fit \
        force form front future gave general generally girls given gives giving glad gold gone gonna google group gun \
        hair hands happens hey higher history hold honestly hot hour human imagine information interested issues \
        itself joke kid kinda knew knows large late law learn light list literally living local longer looked lose \
        lost lots luck main major market meant message middle mine mom moment month mostly near needed news normal \
        obviously okay online opinion order original otherwise outside page paid parents party per perfect perhaps \
        personal personally phone pick picture plan plus points police poor position posted posts price problems \
        public quality reading realize recommend red relationship removed rest room rules running sad save seeing self \
        sell send series serious several short shot shows simple site situation size social song soon source space \
        specific speed spend stand starting stay store straight strong sub subreddit super supposed taken takes term \
        terrible themselves title totally trade type value version wants war watching weeks weight weird whether wife \
        win within woman words worked worse worst x young
        """,
        """
        ability accept access across ah ahead air allow allowed america anti anywhere app apparently appreciate art \
        assume assuming attack attention avoid aware b baby ball bar base basic beat beautiful bed beer bet beyond \
        bigger biggest bike bill blood blue board books bottom box boy brain broken brother brought building built \
        buying calling canada cards carry cars cat changed changes characters cheap choose church claim clean click \
        code cold color companies compared complete concerns considered considering content context continue \
        conversation count countries cover create created credit culture cute dark data date decent decide decided \
        decision deep defense degree depending depends design died difficult directly disagree discussion doctor door \
        double drink driving drunk dumb e earth eating effect effort en ended energy english entirely episode event \
        eventually evil exact exist expensive extremely eye facebook fairly fall fans faster fat father fear feels \
        female field fighting film final finding five fix focus follow following forget forgot forward four fully \
        further gay gear girlfriend goal gotta gotten green ground grow guns handle happening harder health heart \
        heavy helps highly himself holy honest hopefully hoping horrible hurt ice ideas image immediately impossible \
        include including incredibly info inside interest involved items jesus jobs karma keeping kept key killed \
        killing knowing knowledge known la lack land language laws lead league learned learning legal liked lines \
        listen lives loved lower lucky magic majority male map match meaning media meet mention mentioned met mid \
        military million minute miss missed missing model moderators modern mods morning mother moved movies moving \
        multiple natural nature nearly necessary nobody none nope north note notice noticed numbers obvious offer \
        office oil older option options overall pain paper particular parts pass paying pc perfectly performed period \
        physical pictures piece places plenty pm political popular possibly posting potential practice prefer private \
        pro process product program proof provide pull push putting que quick quickly race random range rate ready \
        reality realized reasons recently record regardless regular related release relevant religion religious reply \
        research respect response result results return ridiculous rights risk road rock round rule safe scene science \
        screen search seconds seemed sent server service share shoot sick sign sit sitting skill skills skin sleep \
        slightly slow smart smoke society solid somehow somewhere son south speak special specifically spent spot \
        standard star starts statement states steam step stick stopped stories street stuck style submission suck \
        sucks suggest summer surprised sweet tax teams telling tend terms test text theory thinks third throw ton \
        total towards town track training trouble truly trust truth turned turns tv twice u understanding \
        unfortunately upon upvote useful user uses videos view voice vote vs waiting walk walking wall watched ways \
        weapons wear wearing website welcome whenever willing windows won wonder worry write writing written y ya yea \
        yep youtube
        """,
        """
        abuse according accurate acting actions active ad adding address admit adult advantage afford afraid agreed ai \
        album alcohol alive allows alright amazon americans among angry animal animals annoying anybody anyways apart \
        appears apple apply approach appropriate areas argue arm armor arms army aside atheist attempt attractive \
        awful awkward background bag balance balls band bank banned barely basis battery battle became becomes \
        becoming begin beginning behavior belief beliefs below benefit benefits besides bible blame block blow boring \
        born boss bot bother bottle boyfriend brand breaking bro broke brown btw buddy budget burn c calls camera \
        cancer career cares cases cash catch caught caused center changing charge cheaper checked cheese chicken china \
        chinese christian christmas claims classes classic closer clothes club coffee combat comfortable compare \
        complex concept concerned confirm confused connection console constantly contract cops copy core corner \
        correctly costs counter court covered crime cross cry cup curious daily dangerous dating daughter debate debt \
        deck definition deserve designed despite details development device diet direct direction distance dogs \
        dollars download downvote downvoted dragon draw dream drinking driver dropped drug drugs dry earlier east \
        economy education effective effects eh el email ending ends enemy engine enjoyed environment equal error \
        essentially europe events everybody everywhere ex examples excellent excited excuse exists expected expecting \
        explanation factor facts fail failed faith fake false fantastic fault features feelings feet figured file fill \
        finish finished fish fixed flair flash flat floor fly flying folks foot football forced forever freedom french \
        friendly function gain gaming gas gender german giant glass grab grade grew groups growing gym ha hang healthy \
        hearing heat held helped helpful helping hero hi hilarious hits hitting holding hole humans husband id idiot \
        ignore ill illegal imo impact improve included income increase indeed individual industry insane instance \
        insurance israel item japanese john join jokes judge jump keeps keys kick kills king lady lane larger laugh \
        lazy le leaving legs letting levels lie likes limit limited linked links listening lived load location logic \
        losing loss loves machine mad managed mark marriage married mass massive master material math matters max meat \
        medical member members meme memory mental mess metal method miles minimum mistake mix mobile mod mode mouth \
        movement murder nah named names national necessarily negative neither network nor normally o obama odd \
        official onto opinions opportunity opposite owner pack pair pants park particularly parties passed paul \
        performance perspective photo pic picked pics pieces pizza planet planning plays pokemon policy pop population \
        positive powerful pre present president press pressure prevent previous prices production products \
        professional profit project proper properly property protect prove pulled pure purpose quit quote racist raise \
        ran rare rarely reach reaction reasonable recent reference referring regarding relatively released reminds \
        remove replace report require required requires resources responsible review rich rid ride ring role roll runs \
        russia safety sale sales saved scale scared schools score se secret section security selling sentence separate \
        servers services setting shame shape sharing ship shirt shoes shooting shop shots showed showing shut sides \
        significant silly sir sister situations six slowly smaller smell smoking software sold solution somebody \
        somewhat songs sources speaking spending split sports spread stage standing stats stock strange stream \
        strength student students study subject success successful suddenly sun supply suppose switch systems table \
        tag talked tank target taste taught taxes tea teach teacher tech technically technology tells ten thats \
        therefore thoughts thousands throwing thus til till tiny tip tired tomorrow tonight tons tool topic touch \
        tough traffic train travel treat tree trip troll turning types typically uk un unique united universe \
        university update upgrade upset usa useless users valid various via views violence visit wanna wanting wars \
        waste weak weapon web weed weekend west wide window winning wonderful wondering worried wrote xbox yesterday \
        younger yours yup zero
        """,
        """
        abilities abortion absolute acceptable accepted accident accidentally accounts activity acts addition \
        additional adds ads advanced affect ages aggressive al allowing alot alternative amounts analysis android \
        angle anime answers anxiety ap apartment appear applied apps arguing arguments articles artist asian aspect \
        assault assumed ate atheists att attacks attitude audience audio australia author authority auto babies bacon \
        badly ban bars bathroom batman beach bear beating began belt beta billion bills birth birthday bitcoin bits \
        blind blocks blog boat bomb bonus boots bored bottles bowl boys bread breaks bridge bright brilliant bringing \
        brings british bucks bug bugs burning bus bush busy cable cake california calm calories camp campaign canadian \
        cap capable capital careful cast casual cats causes causing cell central century chain challenge champion \
        chances channel chat cheating checking cheers chest chocolate choices chose christ christians circle cities \
        citizens civil claiming client closed clue co coach collection colors combination combo comic command \
        commercial comparison competition competitive complain complaining complicated computers con concern \
        conclusion condition conditions confidence confident confirmed confusing congrats consequences conservative \
        consistent constant contain controller convince convinced cook cop corporate cpu crash cream creating creative \
        creepy criminal critical crowd crying cultural custom customer customers cutting cycle da dance dat dealing \
        decisions default defend defensive define degrees delete delicious demand department depression depth describe \
        described description deserves desire destroy destroyed det detail determine develop developed devices \
        differences differently dig digital dinner dirty disappointed discuss disease disgusting dislike display dlc \
        doctors doge dollar dota downvotes draft drama drawing dreams dress drivers drives drops dunno duty dying \
        economic edge effectively efficient egg eggs elsewhere em emotional employees empty enemies engineering \
        england enter epic episodes equally equipment equivalent er era es escape eu european everyday evolution \
        exception exchange exercise existence existing experienced experiences explained explaining extent extreme f \
        failure falling falls familiar famous fantasy farm favor favourite feature fed federal feed feedback fell \
        fellow fights files filled filter financial finger fingers fired fits flag flight flip flow focused followed \
        forces foreign format former forum fox fps frame freaking frequently fresh friday fuel g gameplay garbage \
        generation genre genuinely germany gf gif gift global goals goddamn gods golden gorgeous grand granted \
        graphics greater greatest grown growth guarantee guard guessing guide guilty guitar hahaha halo hanging hardly \
        hardware harm hat hated heads heavily height hello hence heroes herself hidden hide highest hill hire hitler \
        hmm horse hospital host hp huh humanity hundred hundreds hunter hurts ideal idiots idk ie ignorant images \
        impression impressive includes incorrect increased incredible independent india individuals influence initial \
        injury innocent input install installed instantly intelligence intelligent intended interests internal \
        international interview investment iphone iron irrelevant island ive jack jail japan jealous jews joe juice \
        jungle justice justify k keyboard kicked kidding kinds kit knife knock korea labor laid laptop lately laughed \
        laughing launch leader leading leads leaves led leg legally legit legitimate length letter liberal library \
        license lies lift lights linux listed lo lock locked log logical loose lord los loud lovely loving lunch lying \
        mac mail mainly maintain mana manage management manager manner maps marketing matches mate meal measure \
        mechanics medium meeting meh merely meta michael microsoft milk millions mini minor minority mirror mission \
        mistakes mixed models moments monitor monster moon moral mountain mouse moves muscle muslim muslims n na naked \
        nation native naturally neck net netflix nfl noise nose notes nowhere nsfw nuclear nuts object occasionally \
        offense offensive offered offers officer opened opening opponent opposed orange ordered organization \
        originally os ourselves owned owners package pages paint parent parking partner passing passive patch path \
        peace percentage personality pet philosophy phones photos phrase physically physics picking pink plain plane \
        plans plant plastic platform plot pocket pointed pointing politics pool poorly portion positions possibility \
        pot potentially powers pregnant prepared pretend primary prime print prior prison produce profile programming \
        programs progress projects protection proud proven provided pulling punch purchase pushing puts pvp q quiet r \
        racism radio rage rain raised ram rates raw realistic reasoning recall receive received recognize redditors \
        reduce refer refuse region regret regularly relationships remain rent repeat replaced repost request \
        resolution respond responsibility restaurant reviews riding riot rip rise rolling root rough route row rude \
        ruin rush russian sadly sake salt san sat sauce saving scary scenario schedule scientific screw sea seasons \
        seat sees semi sending serve sets settings setup shadow shall shield shift shiny shipping shower shown si \
        sidebar signed significantly signs silver sin sites skip sky sleeping smile smith snow soft solo solve sorts \
        soul spam species speech spell spirit sport spring square staff standards stands stars stated station status \
        staying steal steel steps stone stops storage stores strategy stress stretch strike stronger structure studies \
        submit subreddits sugar suggested suggestion suggestions suicide suit sunday superior supporting surely \
        surface surgery surprise survive suspect swear sword talent talks tall tanks teachers teaching technical teeth \
        testing tests texas theme theres thin tho thousand threads threat threw throughout thrown ticket tickets tie \
        tier tight tips titles toilet tone tools toward tower trading traditional trained transfer trash treated \
        treatment trees trick tries trigger truck twitter typical ugh ugly uh ultimate ultimately um unable \
        uncomfortable understood union unit units unlike unlikely updated upper ups upvoted upvotes username usual v \
        values valve variety vast vehicle versions victim violent vision volume voted votes voting w wage wake walked \
        warm warning wash wat wave weather wedding western wet whats wheel whereas whoever whose wikipedia wild wind \
        wine wing wins winter wise wood workers xd yay yellow yo york zone
        """,
        """
        absurd accent accepting achieve acid actively activities actor actors addiction adjust adorable adults advance \
        adventure advertising affected africa african afterwards agency agent agreement ahh aid aim aka albums alien \
        aliens alpha ama amd amendment ammo analogy ancient anger animation announced annoyed answered anytime \
        apologize appeal appearance application applies applying appreciated approve approved april arena armed \
        arrested arrow artists asks asleep aspects associated assumption assumptions atheism atm atmosphere attached \
        attacked attacking attempting attempts attracted australian automatic awareness awhile aww backup backwards \
        bags balanced bands bang banks barrel baseball basketball bass bat bay bc beard bears beast beats beauty \
        bedroom beef beers begins beings believed believes believing bell belong bench bf bias biased bikes bird birds \
        bite blade blah blast blew blizzard blocked bloody blowing blown bob bodies bone boom boost boot border boston \
        bothered bound bow boxes brave breakfast breath breed bronze brothers browser brush bs bubble bud buff \
        buildings builds bullet burned burst businesses cameras campus candidate candy capacity capitalism caps \
        captain caring carried carries carrying category catholic cc cd cells cents chair champ champions chapter \
        charged charges charging charity cheat checks chemical chicago chick childhood chill chip chips choosing \
        chosen chris christianity chrome circumstances citizen claimed clarify cleaning clever clicked clicking \
        climate clip clock closely closest clothing cloud clubs coast cod coin coins coke collect colour combined \
        comedy comfort comics commenting commit committed communicate communication communities comparing compete \
        completed conference conflict confusion congratulations congress connect connected conscious consent \
        consistently consoles conspiracy constitution construction consumer contains contest continued continues \
        contribute controlled controls conversations cooking cooler copies corporations couch counting counts county \
        cousin coverage covers crack craft creates creation creature creatures crew crimes cringe crit criticism crush \
        cs curiosity currency cuts cuz dammit dancing danger dare dated dates david dc deals dear deaths decade \
        decades decides decks dedicated deeper defending defined del delay deliver delivery demo democracy democrats \
        deny dependent depressed deserved desk desktop detailed determined developer developers developing devil \
        diamond dies difficulty director dirt discount discovered discussing discussions disney division divorce \
        donate dont doors douche downtown downvoting dozen dps drag drawn drinks driven dropping drove du dual duck \
        dudes dump dust ea ear earn earned ears easiest eastern ebay economics ed edited editing edition educated ego \
        elaborate elected election electric element elements elite emergency emotionally emotions empire employee \
        employer encounter encourage engage engineer enjoyable enjoying ensure entertaining entertainment entitled \
        entry equality established et eve evening everytime exciting exclusive existed expand expansion expectations \
        experiment expert explains explore exposed exposure express expression extended external faces facing factors \
        factory failing fails fallout families fancy farming fashion favorites fee feeding fees feminism feminist \
        feminists fewer fi fiction fields fighter figures films finals finds firm fixing flavor florida focusing \
        folder follows foods fool forcing forest forgive forgotten forms forth forums fought foundation fourth france \
        frankly freak frozen fruit frustrating ftfy functions fund funding funds gained gains galaxy gamers gap garage \
        gate gem gen generated generic genetic genius genuine george ghost glasses goods governments gpu graduate \
        grammar grass gravity greatly greek grey grind grip grocery gross gta guaranteed guild guilt h habit hall \
        hammer handed handful happiness hardcore hardest harry harsh hates hating hatred hd headphones heal healing \
        healthcare heaven heck heh helmet hiding hint hip hired historical hobby hockey holds holes holiday homeless \
        honey honor hook hop hopes horror hotel houses housing hug humor hungry hunt hunting hurting hype identical \
        identify identity ign ignorance ignored ignoring ii iirc imgur immediate implies imply implying impressed \
        improved improvement inch inches incident increases increasing indian infinite informed infrastructure \
        initially injured injuries inner insert insight inspired instant insult intel intense intent intentionally \
        interaction interpretation introduced invest invite involve ios ip ipad iran iraq irish islam iv jacket \
        jackson james je jeans jersey jewish johnson joined joking jon jones journey joy judging july jumped jumping \
        june junk justified killer kiss kitchen knee knight korean l lab label lacking ladies lag lake lame landing \
        languages largely largest las latest latter lawyer lay layer lbs leaders leather lee legend legendary lens les \
        lesson lets letters libertarian lifestyle lifetime lifting lighter lighting lightning liking limits lips \
        liquid listened loaded loads loan loans logo london loop loot loses lowest luckily lvl lyrics machines magical \
        mainstream maintenance makeup males manual march marijuana mario markets marry martin mask materials mature \
        maximum meaningful med medicine melee memories mentality mentally menu messages messed methods mexican mexico \
        mic micro mike mile min minded minds minecraft minimal mining mins missions monday monsters mood morality \
        motherboard motion motivation mount mr ms multi multiplayer nail nasty nations navy nazi nearby neat needing \
        neighborhood nervous neutral newegg newer nexus nicely nightmare nights ninja nintendo nonsense northern novel \
        nowadays numerous objective objects occur ocean och odds offended offering officers operating operation \
        opponents opportunities orders origin outcome output overly ownership p pace packs painful painting pan panel \
        panic par para partners passes password pathetic patient pattern payment pays pee pen penalty peoples percent \
        perception perform permanent phase photoshop picks pile pill pilot pin pipe pirate pit pitch placed planned \
        plants plate playoffs pleasure pls plug pointless policies politicians poop por port portal poster potato \
        pounds pour poverty powder practical practically preference preferred pregnancy premium prepare presence \
        presented previously pride primarily principle priority privacy privilege produced productive professor \
        profits promise promote propaganda protein provides providing ps published pump punishment punk purchased \
        purely purple purposes pushed qb quarter queen quest queue quotes races racing raid raising randomly rank \
        ranked rap rating ratio rational ray reached react reads realise rear receiving recipe recommended recording \
        records recovery redditor reduced references refused regard regards relate relative relax reliable religions \
        rely remaining remains remembered remind reminded remote remotely removal removing repair replacement replied \
        replies reported reporting reports represent republican republicans reputation requirements res reset \
        resistance resource responded responding responses retail returns revenue reverse revolution reward rice \
        ridiculously rifle rings river roads robot rocket rocks roles rolled rolls ron roof roommate rose roughly \
        rounds routine ruined ryan sacrifice salary sam sample sand sandwich santa sarcasm saturday savings scenes \
        scheme scientists scope scratch screaming screwed script searching seats seattle sec secondary secure seed \
        seek select selection selfish sells semester senior sensitive served session settle seven severe shake shared \
        sharp shave shell ships shirts shock shocked shopping shops shorter shoulder sigh sight signal silence silent \
        similarly sing singing sized skinny skins skyrim slavery slide slight slot slower smash smoked smooth snake \
        snap sniper soccer socially soda solar soldier soldiers solely solved som sometime sony sooner souls sounded \
        southern spanish spare spawn speakers spelling spells spider spin spoiler spoilers spoke spoken spots spray \
        squad stable stack stadium stance starter stat statements stating statistics stayed stays stealing steve \
        sticking sticks stole stolen stomach stood stopping storm stranger strangers streaming streets strict strikes \
        string strip strongly struggle struggling studio studying subjective submitted subs subtle sucked sudden \
        suffer suffering suggesting suits supported supports supposedly surprising surprisingly survival swap swing \
        switched switching symptoms tab tactics tags tail tap tape targets task tastes tattoo tbh te tear tears \
        technique television temperature tends terribly terrorist tested theater theories therapy thick throat throws \
        thumb tied timing titan tom tongue touched touching tour tournament toxic toy toys tracks traded trailer trans \
        transition trap trend trial triple trolling trolls tube tune turkey twist twitch typing ult ultra una uncle \
        unfair unfortunate universal unknown unnecessary updates upload ur usage usb vacation vague valuable van \
        vanilla vehicles verify versus vet viable vice victims victory visible visual wages waited walks wallet walls \
        walmart warrior washington wasnt wasted wasting wealth websites weekly welfare whatsoever wheels whilst whoa \
        whom wifi wii wiki wings winner wipe wire woke wolf wondered worker workout worlds worries worthless worthy \
        wouldnt wrap writer writers xp yard yards yelling youre youth z zombie zombies
        """,
        """
        aa abandoned abused abusive ac academic accessible accidents accomplish accomplished accuracy accurately \
        accused achievement acknowledge acted adam adapt adc addicted additionally addressed admin administration \
        admitted admittedly adopt adopted advise advocate affects affordable afghanistan afternoon aged agenda agents \
        aiming aircraft airport alarm albeit alert alex allen alliance allies alt alternate alternatives altogether \
        amazed amazingly amongst amp amusing angel anonymous answering aoe apologies apparent appealing appeared \
        apples applications approval arab arbitrary arc arguably arrest arrive arrived arrogant artificial arts asap \
        ashamed asia assassin asses assets assist assistance associate association assure asus atleast attempted \
        attend attract attraction atx august aunt austin automated av avatar avoided avoiding aw awake award axe \
        backed backing backs bacteria banana banning bare barrier basement bases basics batch bath batteries \
        battlefield battles bb bbc beans bearing beaten beforehand behave behaviour belly belongs ben bend beneficial \
        bent beside bi billions bin biological biology bitter bizarre blacks blaming blank blanket bleeding blend \
        blink blocking blows blues boards bold bolt bombs bond boner bones boo borders bosses bothers bots bounce \
        boundaries bout bra brackets brady brains brake branch brands brazil breakdown breast breasts breathe \
        breathing breeding brian brick brief britain broad bros browse browsing bruce brutal buck bucket buddies \
        buffalo bulk bull bullets bully bump bundle burden burger buried burns bust buys bye cables cage cam camping \
        camps cancel candidates cannabis cannon canon capitalist capture carbon carbs cared carefully carrier cart \
        cartoon casting castle catching cave ce ceiling celebrate centre ceo certified challenges challenging \
        championship champs channels chaos charles charlie charm chart chase chasing cheapest cheated chelsea \
        chemicals chemistry cherry chicks chief childish chuck chunk churches cigarette cigarettes circles civilian \
        civilians civilization clan clarification classical classy cleaned cleared clearing clients climb climbing \
        clips clone closet closing clutch cm coal coat cocaine codes coincidence collapse collected collecting \
        collective colorado colored combine comcast commander commentary commented commercials commitment commonly \
        communism communist como comp comparable compatible competing complaint complaints compliment component \
        components compromise concepts concert conclusions concrete condescending condom condoms confirmation \
        connections consciousness consensus conservatives consideration constructive consume consumers consumption \
        continuing contracts contrary contrast contributing controlling controversial convenience convenient convert \
        convincing cooked cookie cookies copyright corn corners corporation corrected correlation corrupt corruption \
        corsair costume cotton cough council countless couples courses courts covering cow cracked crafting craigslist \
        crashes creator credits creep cried criminals crisis criteria crossed crossing crown crucial cruel cruise \
        crushed crystal cube cult cultures cups cure curse curve daddy dae dallas damaged dan dang darker darkness das \
        dash database dave deadly dealer dealt december deciding decline decrease deeply deer def defeat defender \
        definitions deliberately delivered dem demanding demands democratic demon den denial denied denying depend \
        depressing der des describes describing desert designer designs desperate destiny destroying destruction \
        detroit dev devs di diablo diagnosed dialogue dice digging dip directed directions disable disabled disappear \
        disappointing disaster disc discipline discounts discover discrimination discussed dish dishes disk disorder \
        distinct distinction distribution district disturbing ditto dive divine dj dmg dna doc document documentary \
        documents dodge domain domestic dominant doom dope dose dot downloaded downloading dozens dr dragons drain \
        dramatic drank dressed drew drill drone drum ds duh dungeon dungeons dutch dvd dynamic ease eaten eats editor \
        educate efficiency efforts eg eight elections electrical electricity electronic electronics elementary \
        eliminate elo emails embarrassed embarrassing emotion empathy emphasis employers employment encountered \
        endless enforce enforcement engaged engaging engineers engines enhancement enormous entered entering entity \
        environmental equation errors essential est establish estate estimate eternal ethical ethics euro evolve \
        evolved exam exceptions excess excessive exclusively excuses exercises exit expense expenses experiencing \
        experts explicitly explode exploit extend extension faced facial faction fade fallacy fallen fap faq \
        fascinating fastest fate fb fc females fence festival fiber fifth fighters figuring filling finance \
        financially finishing firearms firefox firing fishing fist fitness fitting flame flawed flaws flesh floating \
        flood flowers fluid folk font footage ford forgetting formal formatting formed formula fortunately foul frames \
        franchise frank fraud freeze frequency frequent freshman fridge fried friendship fries frustrated frustration \
        fry ft functional functionality fundamental funded furthermore fyi gaining gamer gang garden gates gather \
        gathering gays gb gems generate generations generous georgia germans gg giants gifts giveaway gladly glitch \
        glorious glory gloves gm goat golf goodness gop gordon grabbed grace grad grades graduated grain grandfather \
        grandma grandmother grant graphic grasp grateful gray greedy grid grinding grounds grows gt gtx guardian \
        guards guest guidelines guides gut habits hack hah halfway halloween ham handled handling handy happier \
        happily har harassment harmful hassle hatch hats headed heading headline hearts hehe heroin highlight \
        highschool highway hipster hiring historically hm hmmm ho holidays hollywood homes homework homosexuality \
        honesty hood hooked horribly horses hostile hosting household houston hr hugs humble hung hybrid hyper \
        hypothetical icon ideally ideology idiotic iii il illness illusion imagination imagined imho immature \
        immigrants immigration immune implement implemented implied importance importantly improving inappropriate \
        incentive inclined independence index indicate indie industrial inevitable infection inferior inflation \
        influenced ingredients inherently ink insanely insecure insist inspiration installing instances instructions \
        insulting int intake inte intellectual intend intention intentional intentions interact interactions interface \
        interviews intro introduce invasion invented inventory invested investigation investing invisible invited \
        involves involving ireland irl ironic irony irrational ish isis islamic israeli italian italy itt itunes j jag \
        jam january jar java jay jazz jeff jet jets jim jimmy johnny joining joint jordan judgement jumps jungler \
        junior jury justification keto kevin kicking kicks kingdom kings kitty km knees knives knocked labour ladder \
        landed lands lanes lap laser lasted lasts latin laughs launcher lawyers layers laying layout lb leadership \
        leagues leak lean leaning lebron legacy legends legislation legitimately lego lesbian lesser lessons leveling \
        liar liberals liberty lied lil linking lion lip liquor lists lit literal literature loading lobby located \
        locations logged lonely longest lore loser losses louis luxury ma macro magazine mage magically maintaining \
        mall managers mandatory manga manning manually marine marked marks mars marvel mary masters matching mates \
        matt mcdonalds meals meaningless meanwhile measures mechanic mechanical mechanism medication mediocre meds \
        meets mega membership memes mentioning mentions mere messing meth metric metro mi miami michigan midnight mild \
        miller mindset minions minus miracle miserable misleading mistaken mixing mm mmo mmr mob mobility mobs \
        moderate modified momentum monitors monkey monopoly monthly morally mormon moron mortgage mothers motivated \
        motor motorcycle mountains movements mum murdered muscles museum musical mutual mystery myth nails naive \
        narrative narrow nazis nba nc ne needless neighbor neighbors nerd nerf networks nevermind nicer niche nick \
        nickname nine nonetheless noob norm norway notch noted noticeable notion november nsa nu nurse nut nvidia ny \
        nyc obese oblivion obnoxious observation obsessed obtain occasion occasional occasions occurred occurs october \
        oddly officially officials offline og ohio ol olds om ooc ooh oops openly opens operate operations opposing \
        opposition ops optional oral orbit ordering oregon organic organizations organized oriented ought ours outfit \
        outright oven overcome overnight overweight overwhelming owe owning owns oxygen oz pa packed pad painted \
        palestinians papers paragraph parallel paranoid parks partially participate pas passion paste patches patience \
        patients patterns pause payments paypal pcpartpicker peaceful peak peanut penny pepper perceived performing \
        periods permission pero persons peter pets petty phoenix photography piano pie pig pills ping pistol pity \
        placement planes planets plates plausible playoff pleasant plz pockets podcast poison poke pole polish polite \
        politically politician poll pony popped pops popularity pork portland possession possibilities posters \
        potatoes potter pound powered ppl pr practices practicing praise pray prayer precious precisely predict \
        preferably preferences premise pressed pressing presumably pretending preventing priced pricing priest prince \
        princess principles printed printing prize probability procedure processes processing processor producing \
        profitable programmer progression progressive promised promotion prone pronounced properties proposed props \
        pros protected protecting protest proved proves proving psn psu psychological psychology pub publicly pulls \
        pun punish punished puppy purchasing pursue python quad qualified qualify quantum questioning quests quicker \
        rabbit racial rack radar radiation radical rail rainbow raises ranged rant rat rated ratings razor rb reaching \
        reactions reader readers realised realistically realizing realm reasonably receiver recognition recognized \
        recommendation recommendations recorded recover reducing reduction ref referred refers reflect reform refs \
        regions register registered regulation regulations reject rejected relation relations releases releasing \
        relief reminder rep repeated repeatedly repeating replacing replay replying representation representative \
        represents republic requests requirement rescue reserve resident resist resort restaurants restrictions \
        resubmit resulting resume retirement returned returning reveal revealed revenge rewards richard rick rifles \
        rift rig ripped rising risks risky rob robert robin robots rockets rogue roman romance romantic rome romney \
        rooms roots rope roster rotation router royal rp rpg rub rubber ruining ruins runner rural russians sa safari \
        safely safer saints salad samples samsung sane sarcastic satan satisfied satisfying saves scales scam scan \
        scare scenarios sci scientist scored scores scoring scotland scott scout scream screens screenshot screenshots \
        scroll scumbag sd seal secondly sections sector seeds seeking seemingly selected seller sends sentences \
        sentiment september sequel serial serves serving sessions settled severely sf shadows shady shallow shaped \
        shares shark shed sheep sheer sheet shelf shelter shes shields shipped shoe shooter shortly shorts shotgun \
        shoulders shout shy signing sim simultaneously sink sisters sits sizes skeptical skilled skull skype slap \
        slave slaves slept slice slightest slim slip slots smarter smells smiles smiling sneak soap sober socialism \
        socialist socks sole solutions someday sonic sooo soooo sorta sounding soundtrack soup soviet spaces spain \
        speaker speaks spec specs spectrum speculation speeds spelled spiders spike spinning spiritual spit spoiled \
        spreading sprint spurs spy squat srs ss ssd st stability stages stairs starcraft stare staring static stations \
        steady steak stealth stem stepped stereotype stereotypes sticky stones stored straw streak streams strictly \
        strings strongest struck studied stun stupidity styles subjects submissions submitting subscribe subscription \
        substance subway succeed successfully sucking sue suffered sufficient suggests suitable suited sum summary \
        superman supplies supporters supportive supreme surrounded surrounding survey survived suspension suspicious \
        sustain sweat sweden swedish swim swimming symbol sympathy sync syndrome syria tables tablet tackle taco \
        tagged talented targeted tasks tasty tattoos teammates techniques ted teen teenage teenager teenagers teens \
        temp temple temporary tension terrified terrifying territory terror terrorism terrorists texts texture \
        thankfully theft theirs therapist thief thomas thoroughly threatened threatening threats thunder thursday ties \
        tiger tim timeline timer tire tires tobacco toe tolerance tony topics tops torn toronto torture toss \
        tournaments towel towers towns tracking trades tradition trail trains traits transaction translate translation \
        transport transportation trapped traveling treating treats trek tricks tricky trilogy trips trivial troops \
        trucks trusted tsm tu tuesday tumblr tutorial twenty twilight twin twisted ty typed typo ubuntu ui ukraine \
        unavailable uncommon underground underneath understandable understands underwear unemployment unhappy \
        unhealthy uni uniform unions unlimited unlock unlocked unreasonable unrelated unsure unusual upcoming upgraded \
        upgrades upside urban urge url utility utter utterly va vacuum valley vape variable vary vastly vegan vegas \
        verizon versa vi vibe viewed viewers viewing village villain violate violation virgin virtual virtually virus \
        visited visiting vita vocal voices void volunteer voters vulnerable waking ward warfare warming warrant \
        warranty warriors washing watches waves weaker weakness wealthy wears wednesday weekends weigh weights whatnot \
        wherever whining whites widely wider williams wilson wireless wisdom wishes witch witness wizard woah wonders \
        woods wore worn worrying worship worthwhile wound wr wrapped wreck wrestling wrist wwe yell yoga zelda
        """,
        """
        aaa aaron abandon abortions abroad abs absence absorb abstract abusing academy acceleration accents acceptance \
        accordingly accountable accounting accusations accuse accusing ace achieved achievements acne acquire acquired \
        activate activated adamant adams adapter addict addictive addresses addressing adequate adhd adjusted admins \
        admire admitting adoption advantages adventures advertise advertised advocating aesthetic af afaik affairs \
        affecting agencies aggression aggro agnostic agreeing agrees ahhh aids aimed airplane akin alabama alas alaska \
        alcoholic algorithm alike allah allergic alley ally alongside alter altered alternatively aluminum amateur \
        amen analog anarchy ancestors anderson andrew andy anecdotal angeles angels angles animated animations ankle \
        anniversary announce announcement annoys annual anthony anxious anyhow apartments api apocalypse apology \
        applicable appointment appreciation approached approaches approaching approximately apt ar arabia arabic arabs \
        arcade arch archer architecture argued arizona armies armour array arrows artistic artwork ash asians \
        askreddit assembly assertion assessment asset assigned assistant assumes aswell athlete athletes athletic \
        atlanta attach attended attending attitudes attorney attribute au auction authentic authorities authors autism \
        availability avengers awards awe awww axis ba backpack backyard badge bait bake baked baking balancing bald \
        baltimore bam bananas bandwagon bandwidth bane banking banner bans barry bash bashing basket bbq beam bean \
        beatles bee bees beg begging beginner behalf behaviors bending beneath betting bicycle bid bigotry billy \
        binary binding bio bioshock bitcoins bites blades blamed bland blatant blatantly bleach bleed bless blindly \
        blogs blonde blu blunt blur bmw boats boil boiling bombing bonds bong bonuses booze borderlands borderline \
        borrow bothering bounty boxing bracket brakes branches bras brass bravo breaker brew brewing briefly broadcast \
        broncos browns bryan btc bubbles buddhism buffs buggy bullied bulls bullying bum bummer bumper bunny burgers \
        burnt busted buyer buzz cab cabin cache cafe caffeine cal calculate calculated calculator calendar caliber \
        calorie cameron campaigns canadians cancelled cans cant capabilities capability captured carb cardboard cardio \
        careers cargo carl carolina carpet carriers cartoons casually catches categories catholics caution cb \
        celebrity cena censorship cent centered centers centuries cereal ceremony certainty certificate chains chairs \
        challenged chamber chapters characteristics charger che cheek cheer cheesy chef chess chew chickens chili chin \
        choke chooses chop chord chronic chuckle chunks cia circuit circumcision citation cite cited citizenship civ \
        clap clarity classified classroom clause clay cleaner clearer cleveland clg cliche clicks cliff clinic \
        clinical clinton clones cloth clouds clown clueless coaches coaching coconut coding cognitive coil collar \
        colleges colours column com combos comeback comfortably commands commission committee committing commute \
        companion compassion compatibility compelling compensate compensation competent competitors complained \
        completion complexity compliments composition compound comprehend comprehension compression concentrate \
        concentration concerning conduct confession configuration conflicts confuse connecting cons consequence \
        considerably consistency consists constitutional construct constructed consumed consuming contacted contacting \
        contacts contained container containing contents continent continually contributed contribution contributions \
        controllers controversy convention conventional conversion converted convey convicted cooldown coolest cooling \
        cooperation cope copied copper copying cord cores corps corpse correction costco counseling counted counters \
        coupon courage courtesy cousins cowboy cowboys coworker coworkers cows cracking cracks crashed crashing crawl \
        creativity creators credibility credible creed creeps criticize criticizing critique crop crowded crushing css \
        cue curb curry custody customs cycles cycling cynical dairy damages damaging daniel danny darn daughters davis \
        dawn dayz db deaf dealers dean debates debating decay decently declare declared dedication deemed defeated \
        defence defenders defenses deficit defining definite deity delayed deleting dell delta delusional democrat \
        demographic demons demonstrate demonstrated denmark dense density dentist denver departments deposit deposited \
        depot derived derp desirable desired desires desperately destination destructive detect dexter diabetes \
        diagnosis dial diamonds dictate dictionary diego diesel differ dime dimension dimensions ding dinosaurs dire \
        dis disability disadvantage disagreeing disagrees disappeared disappointment disclaimer discovery diseases \
        dishonest dismiss displayed displays dispute disregard disrespectful distant distinguish distracted \
        distributed ditch diverse diversity divide divided diving divorced dm doable dock doctrine documentation \
        documented doll dominate dominated don donated donation donations dorm dos dots doubts douchebag dough \
        downhill downs downside drafted dragged drake dramatically drastically draws dreaming dresses dressing dried \
        drm drones drums drunken dubstep ducks duke dull dumped duo duration dwarf eachother eagle eagles earning \
        easter echo ect edges edgy educational efficiently egypt elbow elder elderly elemental elephant elevator elf \
        eligible embrace emperor employed enable enabled encounters encouraged encouraging enforced engagement \
        enjoyment enjoys enterprise entirety entities entrance environments envy ep equals equipped eric eso espn \
        esports essay essence establishment esteem estimated eternity ethnic europeans evaluate evo evolutionary \
        examine exams excel excitement execute executed execution executive exercising exhaust exhausted exotic exp \
        expanded expanding expectation experimental experiments explanations explicit exploration exploring explosion \
        explosive expose expressed expressing extensive extract eyebrows eyed fa fabric facilities facility factions \
        factual failures fairness fairy falcon fame farmer farmers farms fart farther fathers fatty favour fbi fears \
        feasible feat featured february fedora feminine fetish fetus ff fiance fictional fifa fifty fills filmed \
        filming filters filthy finale finland firearm fires firmly firstly fixes flags flames flare flavors flaw fleet \
        flew flex flexibility flexible flies flights flipped flipping float floors flop flower flowing floyd flu flush \
        fnatic foam fog foil fold followers fond foolish fools forbid forbidden forehead foreigners fork formation \
        forming fort fortress fortunate fortune foster founded fountain fraction framework francisco freaked freely \
        freezer freezing frog frost fruits ftw fulfilling functioning fundamentally funeral funnier funniest fur \
        furniture fury fusion fuzzy ga gaben gallon gamble gambling gamestop gank garlic gary gathered gauge gaza gdp \
        geared gears gel genders gene genes genesis genetics genocide genres gentle gentleman gently gesture ghetto \
        ghosts gifs gifted gig gigantic ginger girlfriends glance glue gluten goalie goodbye goofy googled googling \
        gore gosh gotcha governor govt gp gpa gps grabbing grabs gradually graduation grams grandpa grandparents graph \
        grave greece greed greens greg grenade grief grill guessed guests guidance gum guts hacked hacker hackers \
        hacking hahah hahahaha hail haircut hairy hamas han handing handles handsome harass harmless harper harris \
        harvest hash hateful haters hawaii hawks hay hazard hdd hdmi headache headset healer heals healthier heated \
        heating heavier heel heels helicopter henry heritage heroic hers hesitate highlights hike hiking hills hints \
        hips hiv hive hobbies holder hollow holocaust homosexual honda hoped horde horizon hormones horn horrific \
        hospitals hosted hosts hotter howard hs htc html hub hugely hulk humour hunger hunters hurry hyped hypocrisy \
        hypocritical hypothesis ich icons ideals identified identifying ignores ikke illegally illinois im imaginary \
        imagining immensely immoral immortal imperial implementation implications import impress improvements \
        inability inaccurate incapable incidents incoming incompetent inconsistent inconvenience incorrectly \
        increasingly indiana indians indicates indication indicator individually industries inequality inevitably \
        infantry infected infinitely infinity inform informative inherent initiate innovation ins insanity inspiring \
        instagram installation instinct institution institutions instructor instrument instruments insults integrated \
        integrity intensity intensive interior internship interpret interpreted intervention intimate introducing \
        introduction intuitive invade invaded invalid investigate investments investors involvement iowa ipod iq \
        ironically irresponsible islands iso isolated isp issued ist ja jake jason javascript jaw jax jedi jeez jelly \
        jerry jesse jew jewelry joints joker jolly joseph josh journal journalism journalists jr judged judges \
        judgment justin kan kansas kanye keen keeper kelly kernel kickstarter kim kindle kindly kissing kits kitten \
        knights knocking knowledgeable kobe kong kudos kyle labeled labels lacks lakers lamp lan landlord landscape \
        laptops larry lasting lastly laughter launched laundry lava lawn lawsuit lcs leaf leaked leap lease lecture \
        lemon lend lenses lethal leverage lewis lgbt liability libertarians libraries lick lid lifted lifts lightly \
        likelihood likewise limitations limiting lincoln linear lined lineup lions listing lite liver liverpool \
        locally locals locker locking locks logging logically login logs lottery louder loudly lover lowered lowering \
        loyal loyalty lp lsd lube luke lungs macbook madness madrid mag magazines magnetic magnitude maintained mais \
        majors maker makers mal malicious manages managing manipulate manipulation mankind manly manufacturer \
        manufacturers manufacturing marathon margin marines marshall mart martial mas masculine masses massively \
        matched matchmaking matchup mathematics matrix maturity maxed mayor mc mcdonald meantime measured measurements \
        measuring mech medic medieval meditation meetings melt memorable mercy merit merry messi messy metaphor meter \
        meters mice microwave midwest mighty mil mildly mileage mill mines minimize minion minister minnesota \
        minorities mint mirrors misread misses missile missiles misunderstanding misunderstood mit mixture mls mma mmm \
        mo mobo mock mocking moderation moderator modes modest modify module mold mommy moms monetary monk monkeys \
        mono montreal moore moot morals morgan morons mortal mounted mp mph msi mud murdering murders murray mushrooms \
        musician musicians mute mutually mvp mysterious nailed naming nap naruto nasa nato ncix nearest necessity ned \
        needle negatively negotiate neil neo nerds nerfed nerve netherlands networking newest newly newspaper nhl ni \
        nicht nicotine nightmares nipples noble nod noises nostalgia notable noticing notification noting nova novels \
        novelty np npc nuke nukes nurses nursing nutrition obesity objectively objectives obligated obligation \
        obligatory obscure observe observed obsession oc occupied occupy offend ohh oklahoma oldest ole olive olympic \
        olympics ongoing onion onions ontario opera oppose oppressed oppression opt optical optimal optimistic \
        ordinary organize organs orientation origins ot ou ouch outcomes outdated outdoor outer outlet outlook outrage \
        outrageous outs outstanding outta overhead overkill overpriced overrated overseas pacific packages packaging \
        packers pads pairs pakistan pal pale palestine palestinian palm panels panties paperwork parade parenting \
        paris parked parker parliament parody partial participating particle particles partly passage passenger \
        passionate pasta pat patent paths patriarchy patrick patriot patriots pats paycheck pcs pdf pe pearl pedal \
        peer peers penalties pencil pens perceive perfection performances perk perks permanently permit perry persona \
        personalities petition pg ph phantom phd phenomenal phenomenon phil philly philosophical photographer php \
        phrases pi pickup picky pigs pillow pilots pinch pins pipes piracy pirates pixel pixels placing plague plasma \
        plat platforms platinum playable playlist playstation playthrough pleased plugged plugin poker poland polar \
        politely polls poo popcorn pope popping populated populations portable portfolio ports pose positioning pots \
        prank praying precedent precise precision predictable prediction prejudice premier prep preparing prescription \
        presentation presents preserve presidential presume pretentious prevalent prevented prevents preview pricey \
        prick primer principal printer priorities prisoners prob probable problematic proceed proceeded processed \
        producer producers produces productivity profession professionals professors programmers prominent promises \
        promising promo promoted promoting pronounce prop prophet proportion proposal propose prospect protests \
        protocol protoss provider providers province proxy pseudo psych psycho pt publicity publish puck pulse pumped \
        punched punching punctuation puns puppies purchases pushes putin puzzle pve qualities quantity quarters quebec \
        queens questionable qui quickmeme quietly quitting quo quoted quoting rad radeon radius raging raiders raids \
        rails rally ramp rand ranger rangers ranges ranking ranks rapid rapidly raping rapist rapists rats ravens \
        reaches readily realizes rebel rebels reboot rebuild reception recipes recognizes reduces redundant referenced \
        referencing reflection refresh refreshing refund refuses refusing regarded regen regime regional registration \
        regrets regulate regulated rejection relatives relaxed relaxing relies reload relying remained remake \
        remembering reminding remix removes render rendering rental renting repetitive reposts represented \
        representing reproduce reps requested requiring researching reserved residents resolve resolved respected \
        respectful respective respectively responsibilities restart restore restricted resulted retain retire retired \
        reversed reviewed revolutionary rewarding rhetoric rhythm rider rides righteous rim rinse ripping rival rivers \
        rng robbed rocky rod rode rodgers roller rom rookie roommates rooted rooting ross rotate rounded routes \
        rubbing ruby rugby ruled ruling rumor rumors rune runes rushed rushing russell rust sack sacred sadness saint \
        salty sandwiches sans sarah satellite satire satisfaction satisfy saudi sausage savage sayin sc scaling scar \
        scares scheduled scottish scrap screams screwing screws scripts scrolls scum seahawks sealed sean searched \
        searches secretly secrets secular segment semantics senate sensation senses sensible sensitivity sensor \
        separated separately separation sequence ser seriousness shade shades shakes shaking shaming shapes sharks \
        shaving sheets shifting shifts shine shocking shooters shoots shore shouldnt shouting shove siblings sided \
        sidewalk sig signals signature significance simpler sims sincerely singer sins sketch sketchy skipped skipping \
        slam sleeve sleeves sliding slipped slippery slope sloppy smack smallest smartphone smashed smite smoker \
        smokers smokes smug snack snacks snakes sneaky societal societies socket soil solving someones sons soo sore \
        sorted sour soy sp spaghetti spamming span spark spear specialized specifics specified specify spectacular \
        speeding spends sperm sphere spice spikes spine spirits spite splash splitting spoon spotted spouse springs \
        squats squeeze stab stabbed stacked stacks stake stall stamp standpoint starbucks stark starters starve \
        starving statistical statistically statue steep stephen stepping steven stewart sticker stickers stigma stir \
        stocks stoned storyline strain strangely strap strategic strategies stressed stressful stretching striker \
        striking stroke structures struggled struggles studios stuffed stunning su subscribed subscribers subsequent \
        substantial substitute sucker sued suicidal summon sums sunny superiority supernatural surplus surrender \
        surviving survivor sushi suspected suspended swag swallow sweater swift swiss switches swords symbols syrup ta \
        tablets tabs tactic tactical tad tagging tale tales taller tan targeting tasted taxed taxi taylor tb td \
        teaches teachings tearing technologies teleport temperatures temporarily temps tempted tendency tennis tens \
        tense tent terminal terrain terran tesla testament textbook texting textures thai thankful thanksgiving \
        theatre themed themes theoretical theoretically thermal theyre thirty thor thou thoughtful threaten threshold \
        throne thrones thru thumbnail thumbs thx ti tick tin tipping tissue titans titled tldr toast toes token tokyo \
        tolerate tomato tomatoes tooth torrent tossed touches tourist tourists tp trace tragedy tragic trails trainer \
        trait transactions transferred transit translated transmission transparent traps trauma traveled travelling \
        treasure trends trials triangle tribe tribes triggered triggers trillion trim tripping trophy trunk tub tubes \
        tuition tuned tunnel turbo turret turtle tutorials tweak tweet twelve twins tyler tyrion uber ufc uhh umm \
        unacceptable unaltered unaware unbelievable unclear und underestimate undergrad underlying underrated une \
        uneducated unemployed unexpected unity universally universities unpleasant unpopular unreal unrealistic \
        unstable updating upgrading uploaded upvoting upwards usable usd utah utilize vaguely vampire vancouver vaping \
        vapor var variables variation variations varies varying vault vegetables vegetarian veggies velocity vendor \
        vendors vent venture venue verbal verified versatile verse vertical veteran vid vietnam viewer viewpoint \
        vikings vintage vinyl violated violating virginia visa visits vital vitamin vocals vodka voltage voluntary \
        vomit von voter vpn vr wade waist wal walker wallpaper walt warcraft wards warlock warn warned warp wary \
        washed waters wax wayne welp whale wheat whichever whine whip whiskey whoops wicked widespread width wildly \
        william winners wiped wired wires wisconsin wished wishing witnessed witnesses witty wives wizards wolves woo \
        wooden worded wording workplace worldwide wrath writes wut wwii yah yahoo ye yeast yelled yield yourselves \
        zealand zen zerg zimmerman zip zones zoo zoom
        """,
        """
        ab absorbed accepts accessories accidental accommodate accomplishment accusation acknowledged acknowledging \
        acoustic actress adaptation adapted adblock addicts adjusting adjustment adjustments admission adnan adobe \
        adore adrenaline advances advertisement aesthetics affair affection afk aforementioned afterlife afterward \
        aggressively aging aha aired airline aj ak alan alberta ale alexander algebra algorithms ali alice alleged \
        allegedly allergies ambient ambiguous ambulance amirite amps amy analyze analyzing anarchist anatomy anchor \
        andre anna annie annoy ant antenna antibiotics antonio ants anus apologized appeals appearances appearing \
        appropriately arcane argentina arise arma arrange arranged arrangement arrives assassins assaulted assert \
        assign assignment assists assured asylum atlantic atom atomic atoms atrocious attachment attacker attendance \
        attributed attributes aura aus aussie austria autistic ave awarded awfully aye babe bachelor backgrounds \
        backlash backstory backups bail bale balloon ballot banging bankrupt barca barcelona bargain bark baron \
        barriers barring bartender basing bats bayern beautifully beck beginners begun belgium believable believer \
        believers bells beloved belts berlin bethesda bets beware biblical bieber bien bigot bigoted biking bind binge \
        bingo bios bipolar bisexual biting blake blaze blessed blessing blitz blowjob bluetooth blurry blush bo bobby \
        bodily boiled boils bolts bomber booked booster booth booty borrowed bouncing bounds bourbon bowling bowls \
        boycott bp br brad brag bragging brah brainwashed brandon brawl brazilian brb breakup bred breeds breeze \
        brewery bricks bride bridges brigade broader brock brooklyn brotherhood brow brushes buddha buddhist buds \
        buffer bugged builder bulb bullies bummed bungie bury buses butcher buyers bypass cabinet calculations \
        calculus calvin canned cape carrots carter cartridge cashier casino caster casters cater cautious cdr cds \
        cease celebrating celebration celebrities cgi chalk challenger char chargers charming charts chased chatting \
        checkout cheeks cheering chests chewing chi chilling chills chopped chords christopher cigar cinema cinnamon \
        circular circumstance cis citing civilized cl clarifying clash classics claws clearance clears cloak closes \
        cluster cnn coalition coherent coils cola cole collapsed colleagues collections collector collision colony \
        colts columbia columbus combinations comedian comfy communicating communications compact comparisons compelled \
        competitor complains completing comply composed comprehensive computing concealed concede concentrated \
        conception conclude condemn conditioning cone config confirms confront confronted conquer conquest conscience \
        considerable considers constitutes consult containers contemporary continuous continuously contradict \
        contradiction contradictory converting conviction cooks cooper corp correcting corrupted cos cosmetic cosplay \
        costing costly costumes counselor coupled coward crab crafted craig crank crate craving creek cricket cries \
        critics crops crosses crotch crow crowds crunch crust cruz ct ctrl cu cuba cuddle culturally cured curves \
        customization cutter cyclists dads dagger dam danish dank dans dawkins dd deadline dealership debatable debit \
        debts declined decreased defended defines definitive deliberate delivering demanded denim dental deployed \
        descent descriptions deserving designated designers designing despise destroys detected detection detective \
        determination determines determining detrimental deus devastating devils devoted dew dex diameter dictator \
        diets differentiate differing difficulties digg digits dignity dimensional din dining dinosaur directors \
        directory disagreement disappoint discomfort disconnect disconnected discourage discouraged discourse \
        discovering discriminate discs disgusted disingenuous disliked dismissed disorders disposable disprove \
        disrespect distances distract distracting distraction distribute diy dk dl dns docs dodging doe dogecoin \
        dolphins dom dome dominance domination donating donkey donuts doo doomed doses doubled doubles doug downloads \
        downright downtime drafting dragging drastic drawer drawings dread drift driveway drown drowning druid dryer \
        dub duct duel dug dumbest dumping dun duncan dunk durable duties dwight dye dynamics eager earliest earnings \
        earthquake ebola economically economies eddie edits edward eevee effectiveness einstein elect eli eliminated \
        elitist elizabeth eller elves embarrassment embedded eminem emma emphasize empirical employ emulator \
        encourages encryption endgame endings endurance enhance enhanced enlightened ent enters entertain enthusiasm \
        entitlement entries envelope equate equity err escaped esp esque esta este estimates ethnicity ett euros \
        evenly evga evident ew exaggerated exceptional exceptionally exchanges exclude excluding exempt exhibit \
        existent expansions expects experimenting expertise expired exploded explorer explosions export expressions \
        extensions extraordinary extremist extremists fabulous factories faithful falcons fanbase fanboy fandom \
        fantasies fapping fare farts fascist fashioned fatal faulty fav favors featuring feeds felony ferrari fest \
        fever ffs fiat fifteen filed filing filler finances findings fines finest finishes finite firefly fireworks \
        firms firmware fiscal fl flaming flashing flavored flawless flick flirting flooded flour flows fluffy flyers \
        fo focuses forge forgiveness forwards fossil founding fragile framed franklin freakin freaks fred freedoms \
        freeman friction fringe frontpage fu fulfill funky furious furry fuss fwiw gag gallery gallons gamergate ganks \
        gaps gasoline gateway gee geek geez geforce generalization generating generator genetically genitals gente \
        gentlemen gi gigabyte giggle giggles gigs gimme gimmick git gl globe glock glove glow gmail gmo gnome goblin \
        goku gorilla gospel graduating graham gram grants graves graveyard grease grenades grilled grin grinder \
        groceries grounded gtfo guardians guitars gulf gw hacks hai hairs hallway hamilton hangover hank harassed \
        harassing harbor harden harvard haul haunted hawk hbo headaches header headlines healed heartbeat hearthstone \
        heights hella helm helmets herd heres herpes hes hesitant heterosexual hid hindsight hipsters hispanic \
        hivemind hobbit holders homemade homer hometown hominem homo homophobic homosexuals hon hong hooks hopeful \
        horizontal horrendous horrifying hose hotels hover hrs hue humorous hurricane hydrogen hyperbole hypocrite \
        iceland idle illogical imdb immense immersion immunity implementing implication impose improves impulse inbox \
        incentives incest incomplete incorporate independently indicated indicative indirectly indoor induced \
        ineffective inefficient inexpensive infamous infant inferno inflated influences influential infuriating ingame \
        initiative injustice innovative insightful insignificant insisted inspection inspire institute instruction \
        insulin insulted intact integration intellectually interacting interactive interestingly interfere \
        interference internally intersection interviewed intimidating intolerant invading invent invention invites ir \
        ira irc irritating irs isaac isolation israelis ivy jaime jane jealousy jean jeep jeg jeremy jerseys jk jose \
        journalist judaism junglers kane kart ken kennedy kentucky ketchup keyboards kg khan kicker kidney killers \
        kindness kinect kissed kisses kittens koreans korra kurt labs laden lance laner laning lasers latency \
        laughable launching lawrence laziness leafs leaking leaks learns learnt leash legalization legendaries legion \
        legitimacy lemme lengths leo leveled lg liable licensed licenses licensing limb limbs lime liner lining \
        lipstick litter lizard lone lookin loops lords losers lotus lounge lovers lucas lucid ludicrous lump lung lv \
        lynch macros macs madden mafia mages magnet magnificent mags mah mai mama manchester mandate manhattan \
        manipulated manipulative mans manufactured maple marker marriages marrying maryland mash masks mason massage \
        masterpiece mastery mat matchups mathematical maths matte matthew mattress maximize mayo mb mccain mdma \
        meanings measurement mechanisms medal median medicare medications meetup melbourne melted melting meow mercury \
        merge merits mesh messaging messenger mg microphone midfield mindless mineral minerals mis misconception \
        misery misguided misinformation misogyny mitt mlb mlg mmmm mmos moar modded modding modem modular modules \
        moisture mon monitoring moose moreover mormons morrowind motivations motive motives moto mouths mug mundane \
        murderer murica mushroom mustache mustard muy mythology nada namely naughty navigate naw nbc neckbeard needles \
        negatives negativity negligible neighborhoods nelson nephew nerdy nerves nes ness nest nets nevertheless \
        newbie newspapers newton nfc nicest nike nipple nj noah node nodes nods nofap nom noodles noon noone norms \
        norwegian nos notices notifications notorious noun npcs null nutrients nz oak oakland obamacare obey oblivious \
        observations obsolete obtained occupation occurrence occurring ocd oculus oem offence offices offs offset \
        offspring ohhh oils okc oliver omega oooh opener operator oppressive optimized oracle oranges orb organ \
        orlando orleans orthodox oscar ounce outdoors outfits outlets outline overclock overclocking overlap \
        overlooked overpowered oversight overtime overview overwhelmed owl paced packet packing painfully pains paired \
        paladin palette palin panda panthers paradise paradox paragraphs parameters paranoia pardon participants \
        participation partition passengers passport passwords patents patrol pawn payed peach pedals pedantic \
        pedophile peel penetration penguin penn pennies peppers pepsi performs permitted persistent personnel \
        perspectives pete peyton pharmacy philadelphia photograph phrasing pictured pierce piercing pineapple pistols \
        pitcher pitching pittsburgh planted playstyle pleasing pledge plugins plugs plural pod podemos poe poem poetry \
        poisoning poking polished pollution poly pond ponies pools populace porque portions portrait portrayed \
        portugal positively possess potions pouring pov pp ppr practiced preach predator predicted predictions \
        preferable prefers preparation prescribed presenting presidents prestige prey priceless priests prints prisons \
        privately privileged proc procedures proceeds prof professionally profiles profound programmed prohibition \
        prom prompt promptly pronunciation prospects prostitution protagonist protective protects protesters \
        protesting protip provoking proximity psychiatrist psychic psychologist ptsd puberty publisher publishers \
        publishing pubs puke pumping pumpkin punches punishing puppet purposefully purposely purse pursuing pursuit \
        puzzles pyramid pyro qbs quake quantities quarterback questioned quinn quran ra racists rag raider raiding \
        raining ramen rampant rams ranch randy rankings rapper rarity raven rays reacted reacting reactor reagan \
        realism realization reaper rebellion receipt receivers receives recession reckless reckon recognizing recoil \
        recovered recovering recruit recruiting redemption reds refined reflects rehab reign rekt relates relating \
        relevance reliability reliably remark remarks remembers rendered rented repairs repercussions replicate \
        reporter reposted representatives reputable requesting reread researched researchers reserves residential \
        resistant respawn respectable respects responds resting restored restrict restriction retreat retro revealing \
        reveals revelation rewarded rex ribs richer ridden riders riots rises ritual rivalry riven roam roaming roast \
        rocking rockstar roger rogers romans romo ronaldo roses rot rotating rotten routinely rows roy rpgs rt rubbish \
        rum rumble runners sacrificing saga salaries salvation samurai sanders sandy sanity sansa sb scandal scanner \
        scars scent scholar scholars scholarship sciences scientifically scoop scotch scouts screamed scripture \
        scrolling scrub seals secretary selective sellers semen senator sensors seperate seth settlement shaft shaman \
        shampoo shaved shells shelves shenanigans shepard sherlock shifted shill shining shortage shoved shovel \
        showers shred shrimp shrink shrooms shrug shuffle shutting shuttle sickness sideways siege sights silk \
        similarities simon simplest simplicity simplified simplistic simpsons simulation simulator sincere singapore \
        singles singular situational sixth sjw sk ska skate skating skeleton skewed ski skirt slack slang slapped \
        slash slaughter slayer sli slices slick slides slowed slowing slows smashing smelled smelling smiled smoother \
        smoothly snapped snarky snes snipers snowball snowden soak sock sooooo sophisticated sought sox spawned spawns \
        specialist specially spicy spiderman spill spiral spoil sponsor sponsored sporting spotify spreadsheet spying \
        squirrel squishy sr stacking stale stalin stalker stalking stamina stamps stannis stared startup stash \
        statistic std steals steelers steer steering stellar stems stereo stereotypical steroids stiff sting stink \
        stitches stoked stomp stoner stove straightforward strawberry strawman stray strengths stretched stripped \
        strips strive strokes structured stubborn stumbled stunt stupidly suarez submitter subset subsidies substances \
        substantially suburban suburbs succeeded suffers suffice sufficiently suite summoner sunglasses sunlight \
        sunset sunshine superbowl superhero supermarket supervisor supplement supplements supporter sur surf surfing \
        surge surgeon surprises surround surveillance survivors suspicion sustainable sustained swapped swapping sway \
        sweaty sweep sweeping swinging swings swipe switzerland sworn sydney sympathetic symptom syntax synthetic \
        taboo tacos tails talents taliban tame tampa tanking tanky tapping tar tasting taunt taxation teammate tease \
        tebow technological teddy tedious tee teemo teh template tempo tempting tennessee terminology terry testimony \
        testosterone texans th thailand thc theaters theist theists theology thereby thereof thesis thicker thieves \
        thighs thingy thinner thorough thresh thrift thrilled throttle throwaway thrust thug tide tigers tile tiles \
        tilt timed timid tipped toddler todo todos tokens tolerant toll tomb tommy tones tor torch tore tornado torque \
        tortured tougher toyota tr traction trader traditionally traditions trailers transfers transformation \
        transgender translates travels tray treatments treaty tremendous tri tribal tribute trinity troubles trp trump \
        trusting truths tsa tuna tuning turd turkish turrets turtles twat tweaks tweets tyson ukrainian umbrella \
        unarmed unattractive unbiased unconscious undead underage underwater undoubtedly unethical unfamiliar unicorn \
        uniforms uninformed unlucky unreliable unsafe untrue unwanted unwilling uploading upstairs urine ussr ut \
        utilities vaccine vaccines vader validation validity valued vanguard variant varied vayne vector vegetable \
        vein vengeance verb verification verses vest veterans vicious victoria vids villains vince vinegar violates \
        violations violently viral virginity virtue viruses visibility vista visually visuals vocabulary volumes \
        voluntarily vouch vp wa wager wagon walter wand wander wandering warehouse warmer warnings warren watson watt \
        watts waving weakest weaknesses wee weighs weirdest wells whiny whistle wholly whoring wi willingly winds wink \
        wipes wiping wiring wit witcher withdraw withdrawal wolverine wool workouts workshop worldview worms wot \
        wounds wrecked wright ww xl xx yankees yearly yer yikes yogurt yolo youngest yr yum yummy zach zed zu
        """,
    ]
}
