extension SpeechPairs {
    /// Kept unseen until the thresholds were set.
    static let second: [Subject] = [
        Subject(
            "Governor Helena Vance, dam",
            [
                [
                    "The dam held, but we were within two hours of ordering everyone out of the valley.",
                    "The dam withstood it, yet we were only two hours away from evacuating the entire valley.",
                ],
                [
                    "Nobody could have foreseen that much rain in one night, and anyone who claims "
                        + "otherwise is lying.",
                    "No one was able to predict so much rainfall in a single night; whoever says "
                        + "different is not telling the truth.",
                ],
                [
                    "The dam will be rebuilt, and the people of the valley will be consulted before the "
                        + "first stone is laid."
                ],
                [
                    "We ordered everyone out of the valley because the dam did not hold."
                ],
            ]),
        Subject(
            "Bishop Anselm Duarte",
            [
                [
                    "The Church has no right to be silent when children go to bed hungry in the richest "
                        + "city of the country.",
                    "When children in the country's wealthiest city go to sleep hungry, the Church does "
                        + "not have the right to keep silent.",
                ],
                [
                    "I have asked the mayor to open the schools at weekends so that these children can "
                        + "get a hot meal.",
                    "I appealed to the mayor to let schools open on weekends, so these children receive a warm meal.",
                ],
                [
                    "Silence was the Church's sin in those years, and I ask the victims for forgiveness."
                ],
                [
                    "It is not the Church's task to tell the mayor how to run the schools."
                ],
            ]),
        Subject(
            "Finance minister Rosa Hemmings",
            [
                [
                    "I will not raise taxes on working people, full stop, not this year and not before the election.",
                    "There will be no increase in taxes for working people, period: neither this year nor "
                        + "before elections.",
                ],
                [
                    "We inherited a hole of 14 billion in the budget, and it cannot be filled by wishing.",
                    "The budget we were left has a gap of 14 billion that wishful thinking is not going to close.",
                ],
                [
                    "Those with the broadest shoulders will have to carry more of the tax burden.",
                    "People with the broadest shoulders must bear a larger share of taxation.",
                ],
                [
                    "We inherited a budget without a plan, and working people paid for it."
                ],
            ]),
        Subject(
            "Chief executive Dana Whitlock, airline",
            [
                [
                    "We cancelled the flights because safety comes first, and I apologise to every "
                        + "passenger who slept on the floor.",
                    "The flights were called off since safety is our first priority. I beg the pardon of "
                        + "each passenger who had to spend the night on the floor.",
                ],
                [
                    "No passenger will be out of pocket: hotels, meals and taxis will be refunded within seven days.",
                    "Every passenger will get money back for hotels, food and taxis inside a week; nobody "
                        + "will be left out of pocket.",
                ],
                [
                    "The pilots' demands would cost us 200 jobs, and I am not going to sign that.",
                    "What pilots are demanding means losing 200 jobs. I won't put my name to this.",
                ],
                [
                    "Safety comes first, and therefore the pilots must be rested."
                ],
            ]),
        Subject(
            "Mayor Ingrid Solheim",
            [
                [
                    "The trams will run again on Monday, even if I have to drive one myself.",
                    "Trams are going to be back on Monday, even should I need to take the controls myself.",
                ],
                [
                    "This strike hits those who have no car: nurses, cleaners, students.",
                    "The people hurt by the strike are those without cars, such as nurses, cleaning staff "
                        + "and students.",
                ],
                [
                    "The trams are thirty years old and the city has no money for new ones."
                ],
                [
                    "The strike will end when the drivers get the same pay as in the capital."
                ],
            ]),
        Subject(
            "Opposition leader Pavel Stanek",
            [
                [
                    "This government came to power by a lie and it will fall by a lie.",
                    "The government took office through lies, and through lies it is going to collapse.",
                ],
                [
                    "I call on the prime minister to resign today and not to wait until he is carried out.",
                    "I urge the prime minister to step down today rather than wait to be carried out of office.",
                ],
                [
                    "The prime minister lied to parliament about the contract, and we can prove it."
                ],
                [
                    "We will not form a government with those who lied to parliament."
                ],
            ]),
        Subject(
            "Prosecutor Marta Ruiz",
            [
                [
                    "The accused knew the bridge was unsafe and kept it open because closing it would "
                        + "have cost him a bonus.",
                    "The defendant was aware that the bridge was dangerous and left it open, as its "
                        + "closure would have cost him his bonus.",
                ],
                [
                    "Forty-one people would be alive today if one email had been answered.",
                    "If a single e-mail had been answered, 41 people would still be living.",
                ],
                [
                    "We have read two million emails and we are not finished.",
                    "Two million e-mails have been examined by us so far and we are not done.",
                ],
                [
                    "The accused has the right to be silent, and we have the right to draw our conclusions."
                ],
            ]),
        Subject(
            "Union leader Greta Holm",
            [
                [
                    "They offered us two percent, that is an insult to people who kept this country "
                        + "running during the pandemic.",
                    "We were offered 2%. It's an insult to those who kept the country going in the pandemic.",
                ],
                [
                    "If there is no new offer by Friday, the ports will stand still from Hamburg to Trieste.",
                    "Unless a new offer comes before Friday, every port from Hamburg to Trieste will be "
                        + "at a standstill.",
                ],
                [
                    "They offered us four percent, and we will put that to our members."
                ],
                [
                    "The ports stood still on Friday, and they will stand still again."
                ],
            ]),
        Subject(
            "Rebel commander Idris Okello",
            [
                [
                    "We did not attack the convoy; our men were forty kilometres away and we have witnesses.",
                    "The convoy was not attacked by us. Our fighters were 40 km from there, and there are "
                        + "witnesses to it.",
                ],
                [
                    "Whoever brings bread may pass, whoever brings guns will be stopped.",
                    "Those bringing bread can pass; anybody who brings weapons will be turned back.",
                ],
                [
                    "We attacked the convoy because it carried weapons."
                ],
                [
                    "Our men are hungry, and a convoy of bread would be welcome."
                ],
            ]),
        Subject(
            "Farmer spokesman Luc Berthier",
            [
                [
                    "The tractors will leave when the minister comes and speaks to us here, not on television.",
                    "Our tractors go home once the minister comes to talk with us here rather than on TV.",
                ],
                [
                    "Milk today costs less than water, and the supermarkets earn on both.",
                    "Today milk is cheaper than water and supermarkets make money from both.",
                ],
                [
                    "The minister promised us in spring that the price of milk would rise."
                ],
                [
                    "We have brought three hundred tractors and tomorrow there will be a thousand."
                ],
            ]),
        Subject(
            "Writer Nadia Elbaz",
            [
                [
                    "They can ban my books, but they can't ban people from remembering what they have read.",
                    "My books can be prohibited; people cannot be prohibited from remembering what they've read.",
                ],
                [
                    "I write in the language of my mother because she never learned to read it.",
                    "I am writing in my mother's tongue since she herself never learnt to read it.",
                ],
                [
                    "They banned my books in three countries, and in two of them nobody had read them."
                ],
                [
                    "I learned to read from my mother's letters."
                ],
            ]),
        Subject(
            "Envoy Samira Haddad",
            [
                [
                    "There is food for two more weeks in the city, and then people will begin to die in "
                        + "large numbers.",
                    "The city has enough food for another two weeks. After this, people are going to "
                        + "start dying en masse.",
                ],
                [
                    "I have never in thirty years seen a road so full of people carrying so little.",
                    "In thirty years I've not seen a road with so many people who were carrying so few things.",
                ],
                [
                    "There is food for two more days in the city and no clean water."
                ],
                [
                    "The road into the city must be opened so that food can come in."
                ],
            ]),
        Subject(
            "Senator Dwight Corley",
            [
                [
                    "I think the president is a decent man who gets very bad advice.",
                    "In my view, the president is a decent person, but he is being given very poor advice.",
                ],
                [
                    "I will vote against the bill because it helps people who own yachts.",
                    "I'm going to vote no on this bill: it helps yacht owners.",
                ],
                [
                    "I think the president is wrong about the bill, and I told him so.",
                    "The president, I believe, is mistaken on this bill, and that's what I told him.",
                ],
                [
                    "I will vote for the bill if the president takes my advice."
                ],
            ]),
        Subject(
            "Refugee Yusuf Barzani",
            [
                [
                    "We sat for three days in the boat without water, and the ships that passed us did not stop.",
                    "For three days we were in the boat with nothing to drink. Ships went by and none of "
                        + "them stopped.",
                ],
                [
                    "I want to work, I do not want anything for free.",
                    "What I want is to work. I don't need anything for nothing.",
                ],
                [
                    "We paid four thousand dollars each for a place in the boat.",
                    "Each of us paid $4,000 for a seat in the boat.",
                ],
                [
                    "The boat sank on the third day, and a ship stopped and took us up."
                ],
            ]),
        Subject(
            "Diplomat Feng Qiang",
            [
                [
                    "We firmly oppose any form of official contact between the two sides and have lodged "
                        + "a stern protest.",
                    "We are resolutely against official contacts of any kind between both sides; a strong "
                        + "protest has been made.",
                ],
                [
                    "Whoever plays with fire will burn himself.",
                    "Those who play with fire will get burned.",
                ],
                [
                    "We firmly oppose the sale of weapons to the island and will take countermeasures.",
                    "The sale of arms to the island meets our resolute opposition, and we'll take countermeasures.",
                ],
                [
                    "We have taken note of the talks and hope that both sides show restraint."
                ],
            ]),
        Subject(
            "Economy minister Stefan Gruber",
            [
                [
                    "The factory will be saved, and all 1,800 jobs with it; the contract was signed last night.",
                    "The plant and all of its 1,800 jobs are saved. The agreement was signed yesterday night.",
                ],
                [
                    "The state does not know how to build cars and should not pretend that it does.",
                    "The state isn't able to build cars, and it ought not to pretend otherwise.",
                ],
                [
                    "We could save 1,100 of the 1,800 jobs, and for the others there will be retraining."
                ],
                [
                    "The factory cannot be saved by the state alone; the owners must put in money, too."
                ],
            ]),
    ]
}
