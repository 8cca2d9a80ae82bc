extension Lexicon {
    /// First names in use in Europe, America and their neighbours: where capitals say nothing (headlines), only these
    /// show that another bearer of a surname is meant.
    static let givenNames = words(
        """
        aaron abdul abdullah abigail abraham adam adele adolf adrian agatha agnes ahmad ahmed aidan aileen alan alain
        albert albrecht alec alejandro alessandro alex alexander alexandra alexei alexey alexis alfred ali alice alicia
        alina alison allan allen amanda amber amelia amos amy anastasia anatoly anders andre andrea andreas andrei
        andrew andrey andrzej andy angela angelina angus anita ann anna anne annette anthony antoine anton antonia
        antonio april ariana arkady arnold arthur artem artyom asif asma astrid audrey august augustus austin ayse
        barack barbara barron barry bart basil beatrice ben benazir benedict benjamin bernard bernd bernie bert beth
        betty beverly bianca bjorn bob bobby bogdan boris brad bradley brandon brenda brendan brett brian bridget
        brigitte britney bruce bruno bryan burt caitlin calvin cameron camilla carl carla carlo carlos carmen carol
        caroline carolyn carrie catherine cathy cecilia charles charlie charlotte chelsea cheryl chloe chris christian
        christiane christina christine christoph christopher christy chuck cindy claire clara clarence clark claude
        claudia clement cleo clive colin connor conrad constance corey craig crystal curtis cynthia cyril cyrus daisy
        damian damon dan daniel daniela daniele daniil danila danny daphne daria darius darren darya dave david dawn
        dean debbie deborah debra denis denise dennis derek desmond diana diane diego dieter dietrich dimitri dmitri
        dmitry dolores dominic dominik don donald donna dora doris dorothy doug douglas duncan dustin dwight dylan earl
        ed eddie edgar edith edmund edna eduard edward edwin egon eileen ekaterina elaine eleanor elena eli elias elijah
        elizabeth elizaveta ella ellen elliot elon elsa elvis emanuel emil emilia emily emine emma emmanuel eric erica
        erich erik erika erin ernest ernst errol esther ethan eugene eva evan eve evelyn evgenia evgeny fabian fatima
        fedor felicity felix ferdinand fiona florence florian frances francesca francis francois franz fred freddie
        frederic frederick friedrich fritz fyodor gabriel gareth gary gavin gennady geoff geoffrey george georg gerald
        gerard gerhard gertrude gilbert gina giovanni giuseppe gleb glen glenn gloria gordon graham greg gregory
        greta grigory griffin gunter gunther gus gustav guy hakan halina hank hanna hannah hannes hans harold harriet
        harry hassan heather hector heidi heike heinrich heinz helen helena helga helmut henri henry herbert hermann
        hilary hillary holger holly howard hubert hugh hugo hunter hussein ian ibrahim ida igor ilya ina ines inga
        ingrid ion ira irene irina iris isaac isabel isabella isla ismail ivan ivana ivanka jack jackie jackson jacob
        jacqueline jacques jake jakob james jamie jan jana jane janet janice jared jasmine jason javier jay jean jeff
        jeffrey jenna jennifer jenny jens jeremy jerome jerry jess jesse jessica jill jim jimmy jo joan joanna joanne
        jodie joe joel johan johann johanna john johnny jon jonas jonathan jordan jorge jose josef joseph josephine
        josh joshua joyce juan judd judith judy jules julia julian juliana julie juliet justin justine kai karel karen
        karin karl karla kate katerina katharina katherine kathleen kathryn kathy katie katja katrin kay keith keir
        kelly kelvin ken kenneth kevin kim kimbal kimberly kira kirill kirk kirsten klara klaus konrad konstantin
        kristin kristina kurt kyle lance lara larisa larry lars laszlo laura lauren laurence laurent lawrence lea leah
        lee leila lena leo leon leonard leonid leroy leslie lev lewis lidia liam lilian lily linda lisa liudmila
        logan lois lord lorenzo lorraine lothar lou louis louisa louise luc luca lucas lucia lucy ludmila ludwig luis
        luka lukas luke lydia lyn lynn lyudmila mabel madeleine maggie magnus maksim malcolm manfred manuel marc marcel
        marcia marco marcus margaret margarita maria marian marie marija marina mario marion marjorie marlene marta
        martha martin martina mary maryanne marvin mason mathias mathilde matteo matthew matthias maureen maurice
        mavis max maxim maximilian maye megan mehmet melania melanie melissa merkel mia michael michal michel michelle
        miguel mikael mike mikhail mila miles milo mina miranda miriam mitchell mohamed mohammad mohammed moira molly
        monica monika morgan muhammad murray mustafa myles nadezhda nadia nancy naomi natalia natalie natalya natasha
        nathan nathaniel neil nelly nelson nevra nicholas nick nicola nicolas nicole nigel nikita nikola nikolai
        nikolas nikolay nina noah noel nora norman nursultan octavia oleg oleksandr olena olga oliver olivia oscar oskar
        osman otto owen pablo pam pamela paolo pascal patricia patrick paul paula pauline pavel pedro peggy penelope
        penny per peter petr petra petro phil philip philippa philippe phillip phoebe pierre polina polly rachel rafael
        ralf ralph ramon randy raphael rashid raymond rebecca reginald reinhard renate rene rhonda ricardo richard rick
        ricky rita robert roberta roberto robin rodney roger roland rolf roman ronald ronan rosa rosalind rosemary rosie
        ross roy ruben rudolf rupert ruslan russell ruth ryan sabine sabrina sadie sally salman sam samantha samuel
        sandra sandy sara sarah sasha scott sean sebastian selma serena serge sergei sergey sergio seth shane shannon
        sharon sheila shirley sid siegfried sigmund silvia simon simona simone sofia sonia sonja sophia sophie spencer
        stacey stan stanislav stanley stefan stefanie stella stephan stephanie stephen steve steven stewart stuart
        susan susanna susanne suzanne svetlana sven sylvia sylvie tamara tania tanya tara tatiana tatyana ted teresa
        terence terry tessa thea theo theodore theresa thomas tiffany tim timothy tina tobias toby todd tom tomas tommy
        toni tony tosca tracey tracy trevor tristan tyler ulrich ulrike ursula ute vadim valentin valentina valeria
        valerie valery vanessa vasily vera vernon veronica veronika victor victoria viktor viktoria vincent viola
        violet virginia vitaly vivian vivien vlad vladimir vladislav volodymyr vyacheslav walter wanda warren wayne
        wendy werner wilfred wilhelm willem william wladimir wolfgang xavier xenia yana yaroslav yegor yekaterina yulia
        yuri yury yuliya yvonne zachary zara zoe zoya ashley brooke clint doria kai lev luka maxwell nico ollie pete
        rod shivon sven tilda ulla vance zane bryon vanya kolya misha mitya sonya dasha masha katya lena emmanuelle vladislava friederike alexa edwina donna keira elton eldon mariam mariah malia joey alexandre donal grahame maia mara ylva
        stevie sergio
        """)

    /// Callings that nobody in public affairs is named by; who is called so is somebody else, unless the entity's roles
    /// say it too.
    static let occupations = words(
        """
        violinist cellist pianist guitarist drummer bassist flautist flutist oboist organist harpist trumpeter
        saxophonist clarinettist clarinetist percussionist violist musician composer conductor singer songwriter soprano
        tenor baritone mezzo rapper dj ballerina dancer choreographer actor actress comedian filmmaker screenwriter
        playwright novelist poet author writer essayist illustrator cartoonist painter sculptor photographer artist
        designer architect potter ceramicist engraver curator historian archaeologist anthropologist sociologist
        psychologist psychiatrist philosopher linguist translator philologist mathematician physicist astrophysicist
        astronomer cosmologist chemist biologist zoologist botanist entomologist geologist meteorologist oceanographer
        scientist researcher scholar academic lecturer professor teacher headteacher headmaster headmistress pupil
        schoolgirl schoolboy student undergraduate librarian archivist footballer goalkeeper goalie midfielder striker
        defender winger forward quarterback pitcher batsman bowler cricketer golfer boxer wrestler fencer swimmer diver
        rower sprinter runner jumper hurdler athlete cyclist skier snowboarder biathlete skater gymnast weightlifter
        judoka racer jockey rider sailor surfer climber mountaineer alpinist chess grandmaster master snooker darts coach
        trainer referee umpire captain scorer centre-back defenceman forward winger doctor surgeon nurse midwife dentist
        physician paramedic pharmacist vet veterinarian optician psychotherapist therapist pathologist chef cook baker
        butcher brewer winemaker vintner barista waiter waitress bartender restaurateur confectioner farmer gardener
        beekeeper shepherd fisherman angler forester lumberjack hunter ranger gamekeeper carpenter joiner plumber
        electrician mechanic bricklayer mason welder blacksmith tailor seamstress cobbler shoemaker jeweller jeweler
        watchmaker goldsmith locksmith hairdresser barber beautician perfumer florist shopkeeper grocer cashier salesman
        saleswoman saleswoman clerk secretary bookkeeper accountant driver trucker cabbie conductor pilot stewardess
        steward firefighter fireman policeman policewoman constable detective soldier sniper miner docker janitor
        cleaner caretaker porter postman courier tram-driver monk nun priest vicar pastor pensioner retiree widow
        widower orphan toddler schoolteacher housewife housekeeper landlord landlady neighbour neighbor tenant waif
        model influencer youtuber streamer gamer magician clown acrobat juggler puppeteer busker nanny governess
        soloist virtuoso luthier bookseller beekeeper programmer plasterer roofer seismologist geneticist neurologist
        cardiologist oncologist virologist epidemiologist paediatrician pediatrician radiologist vlogger astronaut
        cosmonaut explorer traveller traveler collector dealer auctioneer antiquarian tennis hockey football rugby
        volleyball basketball baseball gymnastics player champion medallist medalist playmaker finalist pugilist
        murderer burglar thief robber gangster
        """)
}
