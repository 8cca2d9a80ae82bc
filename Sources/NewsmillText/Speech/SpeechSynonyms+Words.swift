extension SpeechSynonyms {
    /// Words that translators and editors put for one another in speech that the news reports, one group a line, and
    /// irregular forms that no rule of endings brings together. Of our own knowledge of English; a word stands in one group.
    ///
    /// A group is no entry of a thesaurus: it holds what may stand for the same word of the original.
    static let groups: StaticString = """
        abandon forsake desert
        abroad overseas
        absence lack missing shortage scarce scarcity
        abuse mistreat mistreatment
        accelerate speed hasten
        accept accepts agree consent approve approval concur
        accident crash collision
        accurate precise exact exactly precisely accurately
        accuse accusation allege allegation blame charge
        achieve achievement accomplish attain reach gain win won victory succeed success successful triumph
        acquit acquittal exonerate
        act action step measure move
        adapt adjust adjustment
        add supplement append
        address tackle
        admire admiration
        admit acknowledge concede confess recognise recognize
        adopt embrace
        advance onward
        advise advice recommend recommendation counsel suggest suggestion propose proposal
        affair dealings
        afraid fear fright frighten frightened scared scare dread feared
        afterwards subsequently
        aggression aggressive hostile hostility
        agony torment
        agriculture farming farm farmer
        aid assist assistance help support relief backing backed
        aim goal objective target purpose
        airport airfield
        alarm alarming
        alive living survive survivor
        allegiance loyalty loyal
        allocate allot earmark
        alone solo
        always constantly invariably
        ambition ambitious
        ambulance paramedic
        amount sum quantity
        ancestor forefather
        anger angry fury furious outrage rage
        animal beast
        announce announcement declare declaration proclaim
        annual yearly
        answer reply respond response react reaction
        anthem hymn
        apartment flat
        apparatus machinery
        appeal call urge plea exhort
        appoint appointment nominate nomination
        appropriate proper suitable
        argue argument dispute quarrel disagree disagreement differ difference controversy row spat
        arm weapon arms weaponry arsenal
        army military troops forces soldiers soldier servicemen troop
        arrest detain detention custody detained
        arrive arrival come came
        arrogance arrogant
        ask request demand question inquire require requirement
        assemble gather gathering assembly
        asylum refuge shelter sanctuary haven
        athlete sportsman sportsmen sportswoman
        atmosphere climate mood
        attack assault strike offensive raid struck
        attempt try tried effort endeavour endeavor seek sought
        attention heed
        attract lure
        authority authorities officials official
        avoid evade escape prevent avert prevention
        award prize
        aware awareness know knew known knowledge realise realize
        ban prohibit prohibition forbid forbidden forbade outlaw
        bank lender
        bankrupt bankruptcy insolvent insolvency
        bargain haggle
        barrier obstacle hurdle impediment
        basis base foundation ground grounds
        battle combat fight fought fighting
        beach shore coast coastline
        beat defeat overcome overcame vanquish beaten defeated
        beautiful lovely pretty
        become becoming became
        begin began begun start launch commence beginning started
        beginners novice newcomer beginner
        behave behaviour behavior conduct
        believe belief think thought opinion view consider reckon suppose feel felt
        benefit advantage profit
        best finest
        betray betrayal traitor treason
        big large huge great enormous vast massive giant major considerable substantial
        bill legislation law
        blackmail extortion extort
        blackout outage
        block blockade obstruct
        blood bloodshed
        blow setback
        body corpse
        bomb bombing bombard bombardment
        bonus premium
        border frontier boundary
        boss chief head leader superior management
        bother trouble disturb
        brave courage courageous bold bravery
        bread food meal
        break broke broken breach violate violation violated
        bring brought carry fetch bear bore borne
        brother sibling
        build built construct construction building erect
        bullet round
        bully intimidate intimidation
        burden load
        burn burnt burning fire flame ablaze
        bury burial funeral
        business company firm enterprise corporation
        buy bought purchase acquire
        buyer customer client consumer purchaser
        calculate calculation compute
        calm quiet peaceful tranquil
        cancel annul revoke scrap
        candidate contender
        capable able ability capability capacity
        care nursing
        cargo freight
        case instance
        catastrophe disaster calamity tragedy catastrophic disastrous tragic
        catch caught
        cause reason motive
        ceasefire truce armistice
        celebrate celebration
        centre center
        certain certainly course definitely undoubtedly surely sure obviously naturally doubtless indeed
        champion championship
        chance opportunity possibility possible possibly perhaps maybe probable probably likely probability
        change alter alteration shift transform transformation
        chaos chaotic mess turmoil
        chase pursue pursuit
        cheap inexpensive
        check verify verification examine examination inspect inspection review
        child children kid kids youngster
        choose chose chosen choice select selection option elect pick
        circumvent bypass
        citizen national inhabitant resident
        city town
        civil civilian
        civilisation civilization
        claim assert assertion contend maintain insist say said says
        clash confrontation conflict feud
        clean pure
        clear evident obvious plain apparent
        close shut closed closure
        clothes clothing dress
        coalition alliance bloc
        cold freezing
        collapse fall fell fallen crumble
        colleague coworker counterpart
        collect collection
        colony colonial
        comfort console
        comment remark statement observation
        commit perpetrate
        common joint shared mutual
        comparison compare
        compatriot countryman countrymen
        compel force coerce oblige forced
        compete competition rival contest rivalry
        competent qualified
        complain complaint grievance
        complete completely entire entirely total totally absolute absolutely full fully whole wholly utter utterly
        completion finish finished end ended conclude conclusion terminate
        complicated complex difficult hard tough difficulty tricky complexity
        complicity accomplice
        compromise concession
        condemn condemnation denounce deplore
        condition precondition prerequisite
        confident confidence convince convinced conviction persuade persuaded
        confirm confirmation corroborate
        confront face
        confuse confusion confusing
        connect connection link relate relation tie
        consequence result outcome effect
        conserve conservation
        consist comprise
        conspiracy conspire plot
        constant continuous permanent steady
        constitution constitutional
        consult consultation
        consume consumption
        contact touch
        contempt scorn
        continue proceed keep kept persist remain stay
        contract agreement deal accord pact treaty
        contribute contribution
        control command
        cooperate cooperation collaborate collaboration partnership
        copy duplicate imitate
        correct right fix rectify
        corrupt corruption bribe bribery
        cost price expense
        country nation state homeland
        couple pair
        court tribunal
        coward cowardice cowardly
        crazy insane mad madness lunacy
        create creation generate make made establish produce
        credible credibility plausible
        crime offence offense felony criminal
        crisis emergency
        critical crucial vital essential key decisive
        criticise criticize criticism critic
        crop harvest
        cruel brutal savage barbaric cruelty brutality
        cry weep wept
        culture cultural
        curb limit restrict restriction limitation
        cure heal
        current present today nowadays currently
        cut reduce reduction decrease decline drop lower shrink diminish lessen
        damage harm hurt injure injury destruction ruin
        danger dangerous risk risky peril hazard hazardous unsafe threat threaten jeopardy threatened
        dark darkness
        dead die died death perish killed deceased
        deadlock stalemate impasse
        debate discuss discussion talk talks conversation
        deceive cheat fool trick mislead misled deception
        decent honourable honorable respectable
        decide decision determine resolve
        decree edict
        dedicate dedicated devote devoted devotion
        deep profound
        defend defence defense protect protection safeguard
        defendant accused
        defiance defy
        define definition
        delay postpone postponement
        deliberate deliberately purposely
        deliver delivery supply supplies supplier
        democracy democratic
        deny denial reject rejection refuse refusal
        depart leave left quit exit departure withdraw withdrawal withdrew retreat
        depend dependent rely reliance dependence
        deploy deployment station
        deport expel deportation expulsion
        depression depressed
        describe description depict
        deserve merit
        desire wish want
        desperate despair desperation
        despite notwithstanding although though nevertheless nonetheless
        destroy wreck annihilate demolish devastate
        deter deterrence deterrent
        develop development evolve
        different distinct another
        dignity dignified
        diplomacy diplomatic diplomat
        disable disabled
        disappear vanish
        disappoint disappointment disappointed letdown
        disclose reveal expose disclosure
        discover find found detect discovery
        discriminate discrimination
        disease illness sickness
        disgrace shame shameful disgraceful
        dismiss sack dismissal
        dissolve dissolution
        distort distortion
        distribute distribution
        divide division split
        doctor physician medic
        document paper
        domestic internal inner
        dominate domination dominance
        donate donation donor
        double twice
        doubt suspicion
        drink drank drunk
        drive drove driven
        drug narcotic medicine medication
        duty obligation responsibility responsible accountable
        eager keen enthusiastic enthusiasm thrilled cheer
        early premature prematurely soon
        earth planet world globe global worldwide
        earthquake quake tremor
        easy simple easily simply
        economy economic
        edge brink verge
        education school
        effective efficient efficiency
        elderly pensioner
        election vote poll ballot
        electricity power energy
        embarrass embarrassment
        emotion emotional
        empire imperial
        employ employment hire job work
        employee worker staff labourer personnel
        empower enable allow permit let permission allowed
        encourage inspire
        enemy foe adversary opponent
        engine motor
        enough sufficient adequate
        ensure guarantee assure assurance
        enter entry join
        environment environmental
        envoy ambassador emissary
        epidemic pandemic outbreak
        equal same identical
        equipment gear hardware
        error mistake blunder fault
        escalate escalation intensify aggravate
        especially particularly specially
        evacuate evacuation
        evaluate assess assessment evaluation
        event incident occurrence
        evidence proof prove proven
        evil wicked
        exaggerate exaggeration overstate
        excellent outstanding superb brilliant
        excess excessive
        exchange swap trade
        exclude exclusion
        excuse pretext
        exercise drill manoeuvre maneuver
        exhibit exhibition
        exile banish
        exist existence
        expand widen broaden expansion wide broad wider broader
        expect anticipate foresee foresaw foreseen predict forecast expectation
        explain explanation clarify
        explode explosion blast detonate
        exploit exploitation
        extend prolong extension
        extinct extinction
        extreme extremely very highly really quite
        fail failure failed flop
        fair just equitable fairness
        faith trust
        fake false phony bogus untrue
        family household relatives
        famous renowned celebrated
        fan supporter
        far distant
        fascist fascism nazi
        fast quick quickly rapid rapidly swift swiftly speedy prompt promptly
        fatal deadly lethal
        fate destiny destined
        father dad
        favour favor
        fighter militant rebel gunman insurgent
        fill filled
        final last ultimate
        finally eventually ultimately
        first initially initial
        fleet navy naval
        flood flooding deluge
        foolish stupid idiot stupidity silly
        foreigner alien foreign
        forest woodland
        forever eternal
        forget forgot forgotten
        forgive forgave forgiven pardon apologise apologize apology sorry beg
        former ex previous earlier
        forthwith immediately instantly immediate
        fortune wealth rich wealthy richest
        fraud swindle scam
        free liberate liberty freedom
        frequent often frequently
        friend ally friendly partner
        frustrate frustration frustrated
        fuel petrol gasoline
        fulfil fulfill implement implementation execute
        fund finance funding
        funny ridiculous laughable absurd
        future prospect
        game match
        gap hole deficit shortfall
        garbage rubbish trash
        generous generosity
        genocide extermination
        get got receive obtain gotten
        girl woman lady female women
        give gave given provide grant offer hand
        glad happy pleased delighted joy happiness
        glory glorious
        go went gone
        good well fine
        govern rule
        government cabinet administration
        grain wheat
        grateful gratitude thankful thank
        greedy greed
        greet greeting
        grief mourn mourning grieve
        grow grew grown increase rise rose risen raise climb growth hike
        guilt guilty culprit
        gun rifle firearm
        half halve
        halt stop cease standstill stopped discontinue
        handle manage cope
        happen occur
        harbour harbor port
        hate hatred loathe
        have own possess
        hear heard listen
        heat heatwave hot
        helicopter chopper
        heritage legacy
        hero heroic
        hesitate hesitation
        hide hid hidden conceal
        highway motorway
        history historic historical
        hold held
        home house dwelling
        honest honestly frank frankly sincere candid sincerely truth truthful true
        honour honor
        hope hopeful optimistic
        horror horrific horrify horrified
        hospital clinic
        hostage captive prisoner
        human person man individual people men
        humble humility
        humiliate humiliation
        humour humor
        hunger hungry famine starve starvation
        hypocrisy hypocrite hypocritical
        idea notion concept
        ignore disregard neglect
        illegal unlawful illicit
        illusion delusion
        imagine imagination
        immigrant immigration
        immune immunity
        importance important significant significance
        impossible unthinkable
        impress impressive impressed
        improve improvement better
        inappropriate improper unsuitable
        incompetent incompetence
        independent independence sovereign sovereignty
        indication sign signal
        inevitable unavoidable inevitably
        infect infection contagious
        influence impact affect
        inform tell told notify
        information data
        inherit inheritance
        injustice unfair
        instruct instruction
        instrument tool
        insult offend
        intelligent smart clever wise wisdom intelligence
        intend intention plan planned intent
        intense intensive
        interest interested
        interfere interference meddle intervene intervention involve involved involvement
        introduce introduction
        invade invasion
        invent invention
        invest investment
        investigate investigation inquiry probe
        invite invitation welcome
        irony ironic
        island isle
        isolate isolation isolated
        jail prison imprison imprisonment
        jealous jealousy
        joke kidding jest
        journalist reporter
        journey trip
        judge ruling
        justify justification
        kill murder slay assassinate
        kind type sort form
        king monarch
        land territory soil
        language tongue
        late delayed
        lawyer attorney
        learn learned learnt lesson
        legal lawful legitimate
        letter mail email
        liable liability
        licence license
        lie lied lying liar untruth
        life lives
        loan credit
        logic logical
        long lengthy prolonged
        look looked
        loot looting pillage plunder
        lose lost loss casualty fatality
        mafia mob
        main principal primary
        majority most mostly
        manner way
        manufacture manufacturer
        many numerous
        marry marriage wedding
        massacre slaughter carnage
        meaningful meaningless
        mediate broker mediation
        meet met meeting summit
        memorial monument
        mercy merciful
        minor small little tiny slight
        misery miserable
        misinformation disinformation
        missile rocket
        misunderstand misunderstanding
        mobilise mobilize mobilisation mobilization
        modern modernise
        modest modesty
        moment time instant
        money cash funds
        monitor observe observer watch
        monster monstrous
        moral ethical
        mother mom
        motivate motivation
        mystery mysterious
        nationalism nationalist
        near nearby
        necessary need needed necessity necessarily
        negotiate negotiation
        neighbour neighbor neighbouring neighboring
        neutral impartial
        new novel fresh
        night overnight
        normal ordinary usual usually normally
        nuclear atomic
        number figure
        obey obedience comply compliance
        object opposition oppose opposed
        occupy occupation occupied seize seizure capture
        ocean sea
        oil crude
        old ancient
        only merely solely
        open opened
        operate operation function
        opposite contrary
        oppress oppression
        outdated obsolete
        overthrow topple oust coup
        owner proprietor
        pain painful suffer suffering
        paralyse paralyze
        parliament legislature
        part portion share
        participate participation
        passenger traveller traveler
        passion passionate
        patriot patriotic patriotism
        pay paid payment
        pensions pension
        percent percentage
        perform performance
        period era
        persecute persecution
        phone telephone
        photo photograph picture
        place location
        plane aircraft airplane
        plant factory
        play played
        poison poisonous toxic
        police officer
        politics political politician
        pollute pollution
        poor bad terrible awful horrible
        position stance standpoint
        pray prayer
        prefer preference
        prepare prepared preparation ready willing readiness willingness
        preserve retain save rescue
        president presidential presidency
        press media
        pride proud
        priest clergy
        prime premier
        principle principled
        private personal
        problem issue matter
        product goods
        profession professional
        programme program
        promise pledge vow commitment
        prosper prosperity
        protest demonstration demonstrate rally
        provoke provocation
        punish punishment penalty
        race racial racist racism
        railway railroad train
        rain rainfall
        real actual genuine
        reality realistic
        rebuild reconstruct rebuilding reconstruction restore
        recall remember memory
        recent lately recently
        reckless irresponsible
        reconcile reconciliation
        recover recovery
        recruit conscript conscription recruitment
        redundancy layoff
        referee umpire
        referendum plebiscite
        refugee migrant
        refund reimburse compensate compensation
        region area
        regulate regulation regulator
        reinforce strengthen reinforcement
        release freed
        reliable trustworthy
        religion religious
        remove removal eliminate
        repair mend
        replace replacement
        represent representative
        repress repression crackdown
        resemble similar similarity
        resign resignation
        resist resistance
        resolute resolutely firmly strong strongly stern determined
        revenge retaliate retaliation avenge
        revive revival
        revolution uprising revolt rebellion
        ridicule mock
        riot unrest
        road route
        rob stole steal stolen robbery theft deprive
        rumour rumor
        run ran
        rural countryside
        safe safety secure security
        sail ship vessel boat
        saint holy sacred
        salary wage wages
        satisfy satisfied satisfaction
        scandal scandalous
        science scientific scientist
        scream shout
        secret secretly
        see saw seen
        sell sold sale
        senate senator
        send sent dispatch
        separate apart
        serious seriously grave
        serve service
        settle settlement solve solution
        shake shook
        shoot shot fired
        shop store
        short brief briefly shorter shorten
        sick ill
        signature signed signatory
        silence silent
        situation circumstance
        skill skilled
        slave slavery
        sleep slept
        slow slowly
        smuggle smuggler trafficking trafficker
        speak spoke spoken speech
        spectator audience crowd
        spend spent
        spokesman spokeswoman spokesperson
        spread transmit transmission jump
        spy espionage spies
        stable stability
        stadium arena
        stand stood withstand withstood
        stick adhere abide stuck
        stock reserve stockpile storage
        storm hurricane
        straight directly direct
        strange weird odd exotic
        strategy strategic
        subsidy subsidise subsidize
        subway metro underground
        sudden suddenly
        sunk sank sink
        surgery surgeon
        surprise surprised astonish
        surrender capitulate
        suspend suspension
        swear swore sworn
        symbol symbolic
        sympathy sympathetic sympathise compassion
        tactic tactical
        take took taken
        talent talented gifted
        tax taxation taxes
        teach taught teacher
        team squad
        tear tore torn
        technology technological
        television tv broadcast
        temporary interim provisional
        tempt temptation
        terrorist terrorism terror
        testify testimony
        thief thieves
        thirst thirsty
        throw threw thrown
        tired exhausted
        tolerate tolerance tolerant
        tourist tourism
        transparent transparency
        treat treatment
        truck lorry
        turn turned switch
        tyrant dictator dictatorship tyranny autocrat
        unacceptable intolerable inadmissible
        uncertain uncertainty unclear
        understand understood comprehend
        unemployed unemployment jobless
        unfortunate unfortunately regrettable regrettably
        unite united unity
        unnecessary needless
        urgent pressing urgently urgency
        use used utilise utilize
        useless pointless futile
        vaccine vaccinate vaccination jab
        value worth
        vehicle car
        vigilant vigilance
        violence violent
        vision visionary
        visitor guest
        wait waited
        war warfare
        warehouse depot
        warn warning caution
        weak weakness
        wear wore worn
        welfare wellbeing
        west western
        wife husband spouse
        worry worried concern concerned anxiety anxious
        worse worst
        wound wounded injured
        write wrote written
        young youth
        """
}
