/**
 * The letters of the five thousand passwords chosen most often, from the list of zxcvbn 4.4.2 (MIT, Dan Wheeler and
 * Dropbox), in alphabetical order: as people have typed them, coarse words included.
 */
export const LISTED = `
aaaa aaaaa aaabbb aaasss aaliyah aardvark aaron abacab abacus aberdeen abgrtyu abnormal abracadabra abrakadabra
absolut abstr acapulco accord achilles achtung acidburn acmilan action acura adam adgjmp adgjmptw adidas adonis
adrenalin adriano advent aever aezakmi afrika agassi agent aggies aiaa aiaaea aibc aibced aikido aikman airborne
airbus airforce airman airplane airwolf aisan aisd aisdef ajax akira alabama aladdin aladin alain alaska albany
albatros albion alcatel alcatraz alchemy alejandr aleksandr aleksandra aleksei aleksey alenka alessandro alex
alexande alexandr alexandre alexey alexi alexis alexxx alfa alice aliens alinka allah allaone allday allegro
allen alleycat allison allmine allone allsop allstar aloha alpha alpine altair alterego altima altoids alucard
amadeus amand amateur amateurs amatory amature amazon amber ambers ambrosia amelie americ amerika amethyst amiga
amigo amigos amonra amor amorcit amore amstel amsterda amsterdam anaconda anai anakin anal analsex ananas
anarchy anastasi anastasiya andrea andrei andrey andromed andromeda andyod anfield angela angelus angus anhyeuem
animal anime annie antares antelope anthon anthrax anton antoni anubis aolsucks apache apollo applepie apples
apricot aprilia aptiva aquarius aragorn aramis arcadia archange area argentin aries arizona arjay armada
armagedon armani armstron arrow arrows arsena artem artemis artemka artur arunner asdasd asddsa asdf asdffdsa
asdfg asdfghj asdfghjk asdfjkl asdfqwer asdfzxcv asdzxc asgard ashle asians asimov aspen aspire aspirine assasin
assassin assfuck asshole assholes assman asswipe assword asterix astra astral astro astros athlon athome atlanta
atlantis atomic atreides atticus attila auburn audi audia auditt auggie aussie austin australi avalanch avalon
avatar avenger aviator awesome awnyce ayou azamat azazel azert azertyui azrael azsxdc azsxdcfv aztnm azzer babe
baberuth babes baboon babybear babyblue babycake babydoll babyface babylon babylove bacardi bacchus backbone
backdoor badabing badass badboy baddog badger badgers badgirl badman baggins baggio bagira bagpuss bahamut
bailey baller ballin balloon balloons balls ballsack baltimor bama bambam bamboo banan bananas banane bandit
bang banger bangkok banker banner banshee banzai baracuda barbados barbie barcelon barefeet barefoot barfly
baritone barkley barley barney barrage barry barselona barsik bartman basebal basket basketba basset bassman
bastard bauhaus baura bayern bball bbking bcfields bdsm beach beaches beagle beaker beamer beaner beanie bear
bearcat bearcats beardog beast beastie beater beatle beautifu beauty beaver beavis becca beckham bedlam beech
beefcake beemer beer beerman beethove beetle beezer begemot behappy belkin bella bellaco bellagio belmont
bendover benessere benfica beng bengals benjami benny beowulf beretta bergkamp bestbuy bettyboo bgates bhbirf
bian biao biatch bicycle bigal bigass bigballs bigbang bigbear bigben bigbird bigblack bigblock bigblue bigbob
bigboobs bigbooty bigboss bigboy bigbutt bigcat bigcock bigdaddy bigdawg bigdick bigdicks bigdog bigfish bigfoot
biggie biggles biggun bigguns bigguy bighead bigjohn bigmac bigman bigmike bigmoney bigone bigones bigpimp
bigpoppa bigred bigsexy bigtime bigtit bigtits bigtruck biit biker bikini bilbo billabon billy billybob billyboy
bimbo bimmer bing bingo binladen biohazard bird birddog birdie birdman biscuit bisexual bismarck bismark
bismillah bitch bitchass bitches bitchy biteme bizkit bizzare blabla blackberry blackbir blackbird blackcat
blackdog blackhaw blackhawk blackie blackjac blackjack blacklab blackout blacks blacky blade blades blahblah
blake blam blaster blaze blazer blazers bleach blessing blink blinky blitz blizzard blobby blonde blondes
blondie blonds blowfish blowjob blowme blubber blueball bluebell blueberr bluebird blueboy bluedog blueeyes
bluefish bluejay bluejays bluemoon blues bluesky bluesman bluestar blunts boater boating bobafett bobby bobcat
bobdole bobdylan bobmarley boeing bogart bogdan bogey bohica boiler bolitas bollocks bollox bologna bombay
bomber bombers bonanza bond bondage bonehead boner boners bones bongo bonjour bonjovi bonkers bonovox bonsai
boob boobear boobie boobies booboo boobs booger boogie bookie bookworm boomboom boomer booster bootie boots
bootsie bootsy booty bootys booyah boozer borabora bordeaux boricua boroda borussia bosco bossman boulder bounce
bouncer bounty bowler bowling bowtie bowwow boxcar boxer boxers boxing boxster boytoy boyz bozo bradley bramble
brando brandon brandy brasil braves brazil brdr breaker breast breasts breeze bremen brest brian bricks brighton
bristol britney broder brodie broker bronco broncos brooklyn brown brownie browns bruce brucelee bruins bruiser
bruno brutus bryan bubba bubbas bubble bubbles buceta bucket buckeye buckeyes buckshot bucky budapest buddah
buddha buddie buddy buddyboy buddydog budgie budlight budman budweise budweiser buffalo buffet buffett buffy
bugger builder bukkake bukowski bull bulldog bulldogs bullet bullfrog bulls bullseye bullshit bumble bummer
bumper bunghole bungle bunnies bunny burner burnout burrito bushido buste busty butch butkus buttercu buttercup
butterfl buttfuck butthead butthole buttman buttons buzzard buzzer bynthytn byteme cabbage cabernet cabron
cactus caddy cadillac caesar cafc calgary calibra calico caliente californ caligula calimero callisto callum
calvin camaross camber cambiami cambridg camden camel camelot camels cameltoe camero cameron camil camper cancer
cancun candle candy candyass candyman cang cannabis cannibal canon cantona canuck canucks capcom capecod
capetown capitals capone capricor capricorn capslock captain caracas caramel caravan cardinal care carebear
carlito carlitos carlos carme carmex carnage carnival carolina carpedie carpente carpet carrera carrot carrots
cartman cartoon cartoons casanova caserta casey cashflow cashmone cashmoney casino casio casper cassandr cassie
caster catch catcher catdog catfish catherin catman catnip cats catwoman cavalier caveman cayman cbroorr cbrrr
ccbill cdtnbr cdtnkfyf ceasar celeb celeron celica celine celtic celtics cement ceng cent cerberus cessna
cevthrb cfitymrf cfvceyu cgfhnfr chachi chai chainsaw challeng champ champs chao chaos chappy charger chargers
charisma charle charles charli charlott charlton charly charmed charon chase chaser cheater checker checkers
cheddar cheech cheeks cheeky cheerleaers cheers chelle chelse chemist cherokee cherries cheshire chessie chester
chevelle chevrole chevrolet chevy chevys chewbacc chewie chewy cheyenne chiara chichi chicken chickens chicks
chico chiefs chilli chillin chilly chimera chinook chipmunk chipper chippy chitown chivas chloe chocha chocolat
choh choochoo chopin chopper chou chris chrisbln chriss chrissy christia christin christma christop chrome
chronic chrono chrysler chsoh chuai chuang chubby chuck chuckie chuckles chucky chui chunky chuo ciccio cicero
cigars cinder cindy cinnamon cirrus citadel citroen civicsi civilwar cjkysirj cjkywt clancy clapton clarinet
classic classics claudi claudia claymore clemson cleopatr clevelan climax climber clipper clippers clips clit
clitoris cloud clouds cloudy clover clovis clowns clutch cnfybckfd cobain cobalt cobra cobras cocacola cocaine
cock cocker cocks cocksuck cocksucker coconut codered cohiba coke cola coldbeer coldplay collie colnago colombia
colorado colors colt coltrane comanche comein comeon comet commande commando compaq compass compute conan
concord concorde concrete condom condor cong connect connor consumer contour contra cool coolcat cooldude cooler
coolguy coolhand coolio coolman coolness cooper coors cooter copenhag copper corazo corleone corndog corolla
corona corrado corsair cosmic cosmo cosmos cosworth cougar cougars coventry cowboy cowboys cowgirl coyote
cracker cramps craving crazy crazybab creampie creamy creative crescent crimson crispy critter crjhgbjy cruise
cruiser crunch crusader crusher crusty crysis cthtuf cthulhu cthutq ctrhtn cuan cubbies cubs cubswin cucumber
cuddles cuervo culinary cumm cumming cumshot cumslut cunt cunts cupcake cupoi curious custom cutiepie cutlass
cutter cvthnm cxfcnmt cyber cyborg cyclone cyclones cyclops cygnus cygnusx cypher cypress cyrano dabears dabomb
daddyo daemon daewoo dagger daisy daisydog dakota dalejr dallas dalshe daman dammit damnit dancer dang danger
danie daniil danila dank danni danny dannyboy danzig daredevi darina darkange darkangel darkelf darklord darkman
darkness darkone darkside darkstar darthvad dasani datsun david davide davids davinci dawg daytona dbnfkbr
dbrnjh dbrnjhbz deadhead deadman deadpool deadspin death deathnote deejay deepthroat deerhunt deeznuts deeznutz
defender defiant deftones dejavu delete delfin delight delphi delpiero delta deltas deluxe demon denali deng
deniro deniska depeche derf derparol desert designer desire deskjet destin destiny detroit deutsch devil
devildog devils devo dexter dfcbkbcf dfcbkbq dfkthbz dfkthf dfktynby dfktynbyf dfvgbh dfytxrf dharma diablo
dialog diamon diamonds diana diao diaper dick dicker dickhead dickie dicks dicky diehard diesel dietcoke dieter
digger diggler digimon digital dilbert dildo dilligaf dima dimas dimitri dimples dinamo dinara dindom ding
dingbat dingdong dingo dinosaur dipper dipset dipshit dipstick dirtbike dirty disco discover discus disney diva
diver divine dixie django dkflbckfd dkflbr dkflbvbh dmitriy dnsadm doberman doctor dodge dodger dodgeram dodgers
dogbert dogbone dogboy dogcat dogface dogfood dogg dogger doggie doggies doghouse dogman dogmeat dogpound dogs
dogshit dogwood doit doitnow doktor dolemite dolphins dominik dominion dominiqu domino donjuan donkey donna
donner dontknow donuts doobie doodle doodles doofus doogie dookie doomsday dortmund dotcom doubled douche dougal
doughboy dougie downhill draco dracula dragn drago dragonba dragonball dragonballz dragonfl dragoon dragster
drakon draven dreamcas dreamer dreams dresden drifter driller driver drizzt droopy drowssap drpepper drummer
dthjybrf dtkjcbgtl dtxyjcnm duan dublin ducati duchess duck duckie duckman ducks dudeman duffer duffman dumbass
dundee dungeon durango duster dusty dutchess dylan dynamite dynamo eaaa eaabcd eaasdf eabc eagles eaqaz eaqw
eaqwe eaqwer earewq earnhard earthlink easa easabc easd easm easq easqaz easqw easqwe easqwer easqwert easqwerty
easr eass east eastside eastwood easz eatme eatmenow eatpussy eatshit eazxcv eclipse eddie eduard edward eewq
eeyore egghead eggman eggplant egorka einstein eipk ekaterina ekmzyf elcamino eldiablo eldorado electra electric
electro electron elefant element elisabet elizabet elizaveta elvis elvisp elway emerald emily empire encore
enforcer engage engineer enigma enrico enterme enternow enterpri enterprise entropy epsilon eqaz equinox eqwe
eqweasd eqweasdzxc eqwer eqwert eqwerty eraser erection ericsson erotic erotica escalade escort eskidoo eskimo
espana espresso esquire esta estrell eternal eternity eureka europa evangelion ever everest everlast everton
evgeniy evolutio excalibu excalibur excite exigen exigent exodus exotic explorer express extpxr extreme ezxc
fabie fabienn fabio fabric facial faggot fairlane falcons fallen fallout fandango fang fantasia fantasy fantomas
farmboy farscape farside fart fastau fastball faster fastu fatass fatboy fatcat fatman fatty favorite fduecn
fearless feather feathers feelgood feline felix fellatio fender feng fenris fenway fergie fergus fernand ferret
fester festus fetish fghtkm fgtkmcby ficken fiddle fidelio fidelity fiesta figaro fighter filter finder finger
fireball firebird fireblad firefigh firefly firefox fireman firenze fish fishbone fishcake fisherman fishes
fishhead fishin fishing fishon fishtank fishy fister fisting fitness fitter fivestar fkbyjxrf fktrcfylh
fktrcfylhf fktrctq fktyrf flamengo flames flamingo flanker flash flasher flatron fletch flexible flicks flipflop
flipper floppy florian flounder fluff fluffy flvbybcnhfnjh flyboy flyer flyers flyfish foobar footbal footjob
fordf foreplay foreve forfun forgetit forlife formula forsaken fortuna foryou fossil fosters foxtrot foxy
foxylady franc francesc francisc frank frankie franky freaks freaky freckles freddy frederik freebird freedo
freee freefall freepass freeporn freesex freeuser freeway frenchy friendster fright frisbee frisco frisky frodo
frog frogger froggy frogman frogs front frontier frosch frosty fruity ftball fubar fuck fucked fucker fuckers
fuckface fuckhead fuckher fucking fuckinside fuckit fuckme fuckoff fuckthis fucku fuckyo fuckyou fugazi fujitsu
fukkc fulham fullmoon fungus funky funny funstuff funtime furball fusion fussball futbol futurama fuzzy
fyfcnfcbz fyfnjkbq fylhtq fynjirf fytxrf fyutkbyf fyutkjxtr gabber gabrie gabriel gabriell gadget gaell gagged
gagging galant galary galaxy galileo galina gallaries galore gambit gambler gameboy gamecock gamecube gameover
gamma ganesh gangbang gangsta gangster ganja gannibal garden gareth garfield gargoyle garion gasman gateway
gatit gator gatorade gators gatsby gawker gaymen gbhfvblf gbpltw geezer gegcbr geheim gemini generic genesis
geng genius georg gerbil geronimo gerrard gesperrt getmoney getoff getout getsome gfhjkm gfhjkmgfhjkm ghbdtn
ghbdtnbr ghblehjr ghbrjk ghbywtccf ghetto ghhhathj ghhhhj ghjcnbnenrf ghjcnj ghjcnjgfhjkm ghjcnjnfr ghjcnjq
ghjuhfvvf ghost ghostrider gianluca gianni giants gideon gigabyte giggle giggles gilles giorgi giorgio giraffe
girlie girlies girls giulia gizmo gizmodo gizmos gizzmo gjkbyf gladiato gladiator glamour glitter globus glock
gmoney gngn goalie goat goaway gobears goblin goblue gobucks gocubs godbless goddess godfathe godfather godlike
godsmack godzilla gofast gofish goforit gogators gohome goirish goku goldeney goldeneye goldfing goldfish
goldstar goldwing golfball golfer golfgti golfing golfpro goliath gollum gonavy gong gonzo goober good goodboy
goodday goodgirl goodie goodluck goodtime goodyear goofy gooner goose gopher gordo gordon gorilla gotcha goten
gotenks goth gotham gothic gotmilk gotohell gotribe govols grace gramma granada grandam granny grapes gratis
grease great greatone greedisgood greenbay greenday greenman greens gregor gremlin grendel gretzky greywolf
griffey grimace grin grinch gringo grisha grizzly gromit groove groovy groucho grumpy grunt gryphon gsxr gthcbr
gtnhjdbx guai guang guardian guillaum guiness guinness guitar guitars gumby gundam gunnar gunner gunners gustav
guyver gymnast gypsy habibi hack hacked hacker hacking haggis hairball hairy hakr halflife halifax hallo
hallowee hambone hamburg hamish hamlet hammer hammers hamper hamster handbag handball handyman hannes hannibal
hansol hansolo hanuman happines happyday happyman harald harcore hardball hardcock hardcore harddick hardon
hardone hardrock hardwood harle harlem harrier harvest hattrick havana havefun hawaii hawaiian hawkeye hawkeyes
hayabusa hearts heater heather heckfy hedgehog heidi heineken hejsan helios hellas hellboy hellfire hellokitty
helloo hellos hellsing hellyeah helmet helmut helper helpme hemi hemlock hendrix heng henrik henry hentai herbie
hercules herewego hermes hershey hesoyam hetfield hewlett heynow hfytnrb highbury highheel highland highlander
highlife hiking hillbill hilltop hiphop hippie hitachi hithere hitler hitman hiziad hjccbz hjvfirf hobbes hobbit
hogtied hokies hola holein holger holla holly hollywoo holycow holyshit homeboy homemade homepage homer homerj
homers homerun hondas honey honeybee honeys honolulu hookem hooker hookup hooligan hoops hoosier hoosiers hooter
hooters hootie hooyah hopeful hores horizon horndog hornet hornets horney horny hotass hotau hotbox hotboy
hotdog hotgirl hotgirls hotlips hotone hotpussy hotrats hotred hotrod hotsex hotshot hotstuff hott hottie
hotties hotu houdini hounddog house houston hover htubcnhfwbz huai hummer hunte hunting hurrican husker huskers
huskies hustler hydro hyperion hyundai iabec iabecad iamgod iased iasedaf ibanez ibub icarus iceberg icecream
icecube icehouse iceman idefix idontkno idontknow idragon idunno iforget iforgot ifukkc igor iguana ihateyou
iiaaa iiiia iiiiia iiiiiq iiiiq iiiqqqq iiqqq ijrjkfl iklo ilikeit ilikepie illini illusion ilove ilovegod
iloveme ilovepussy ilovesex iloveyo imaster imation imichael imillion immortal impala implants impreza inches
incubus indiana indians indigo inferno infiniti infinity inlove insane insert insomnia inspiron install integra
intel interacial intercourse interne intrepid intruder inuyasha iomega ipasswor ipswich ipussy iqaws iqawseed
iqazws iqazwsx iqazwsxeedc iqazxsw iqazxsweedc iqazzaq iqqeq iqqeqaq iqwee iqweear iqweearst iqweearsty iqweer
iqwerty ireland irina irinka irish irishka irishman iriska ironmaiden iscool islander ismail istanbul istheman
italia italiano itisme itsme ivanov ivanova iverson iwantu ixzkgw izxec izxecav jabber jabroni jackal jackass
jackie jackoff jackpot jackson jacob jagger jaguar jaguars jakarta jamaica james jamesbon jamesbond jamess jamie
jammer jammin jarhead jasmine jason jasper java javelin jaybird jayden jayeeuz jayhawk jayhawks jazzman jazzy
jedi jeep jeeper jeepster jefferso jehovah jello jelly jellybea jellybean jenn jennaj jennife jenny jeremy
jericho jerkoff jerry jesper jesse jessic jester jeter jethro jets jetski jewels jezebel jiang jiao jiggaman
jimbeam jimbo jimbob jimmy jimmys jing jingle jingles jiong jktxrf jktymrf jockey joebob joecool joemama johann
johannes john johnboy johncena johndeer johndoe johngalt johnny johnson joker jokers jomama jones jonny jorda
joseph josephin joshu jrcfyf jsbach jubilee juggalo jughead juice juicy julia julie julien jumbo jumper junebug
jungle junio junior juniper junkie junkmail jupiter jurassic justafun justame justdoit justfun justi justin
justme jyeuz kaboom kahlua kahuna kakashi kakashka kaktus kalina kamasutra kamikadze kamikaze kamila kamilla
kangaroo kansas kappa karachi karaoke karate karen karina karolina kashmir kasper katana katarina katerina kathy
katie katrin kawasaki kazantip kcchiefs kcjwxn kcjwxsn keeper keepout keith kelly keng kenneth kenny kenobi
kenshin kenwood kenworth kernel kerouac kestrel kevin keystone keywest kfgjxrf kfhbcf kickass kicker kicksass
kidrock kieran kikimora killa killbill kille killers killjoy killme kilroy kimmie kingfish kingkong kingpin
kingston kinky kipper kirill kirsty kismet kisses kissme kissmyass kiteboy kitkat kittens kittycat kittykat
kittys kiwi kjkszpj kjrjvjnbd klaste klaster kleopatra klingon klizma klondike klvbkf knickers knicks knight
knights knockers knopka knuckles kodiak kojak kokomo kolbasa kolobok kolokol komodo konstantin kool koolaid
kordell korn koroleva korova koshka kosmos kostya kotaku kotenok krasotka krishna kristin krokodil krolik kronos
krusty krypton ksenia ksusha ktyjxrf kuai kuan kuang kubrick kume kungfu labrador labtec lacrosse laddie ladybug
laetitia lagnaf laguna lakers lakeside lakewood lakota lalakers lambda lamer lancelot lancer lancia lansing
lantern larisa larry laser laserjet lassie lasvega lasvegas latinas latino laura lauren laurent lavalamp lawman
lazarus lback leather leavemealone lebowski ledzep leedsutd leftadead leftdead lefty legacy legend legion legman
legolas legos leinad lekker lemans lemmein lemonade leng lennon lenochka leonid leopard leopold lesbian lesbians
lespaul lestat letmei letsdoit letsgo lexmark lexus lfitymrf lfybbk lfybkf lhfrjy lian liang liao libero
libertad lick licker licking lickit lickme lifehack light lighter lightnin lights lilbit liliya lilwayne
limewire linda lindros lineage linkin lionking lipton liquid lithium little liverpoo lizard lizzard lizzy
ljxtymrf lobo lobster lockdown loco locutus logan logger logitech loki lokomotiv lolipop lollipop lollol
lollypop lolol londo lonesome lonestar lonewolf longbow longdong longhair longhorn longjohn looker lookout
looser loser losers lotus love lovebug loveit lovelife loverboy loverman lovers lovesex loveya lowrider ltkmaby
ltybcrf luan luca lucas lucifer luckydog luckyone ludmila lumber lumina lunchbox lust lvbnhbq macaroni macbeth
macdaddy machine macintos macman macross madagaskar madcat madcow maddie maddog madina madison madman madmax
madness madonna maestro mafia magelan magellan maggi maggot magic magician magick magicman magnet magneto magnum
magnus magpie magpies maiden mailcreated mailman maison majestic makaka makaveli makayla makeitso maksim
maksimka malachi malaka malibu malice malina malish mallard mallorca mallrats mama mamacita mamamia mamapapa
mamas mammoth manchest mancity mandarin mandingo mandrake mandy manfred mang mango mangos maniac mankind manolo
manowar manson mantis mantle manu manunited manutd maradona marathon marauder marbles marcello marcin marcius
margarit maria marie marijuan marijuana marika marina marine mariner mariners marines marino mariposa marius
mariya marker markie markiz marlboro marley marseill marseille martian martin martini maryjane masamune maserati
mash mashka mason massive maste masterbate masterbating masterp matador matchbox matisse matri matteo matthe
matthias matty mature maveric maverick maxdog maxell maxi maxim maxima maxime maximka maximus maxwell maxx
maxxxx mayday mayhem mazafaka mazda mazdarx mclaren mdobs meadow meatball meathead meatloaf mechanic medic
medion medusa medved megadeth megaman megan megane megapass megatron meister melanie meliss melissa mellon
mellow melons melrose memorex memphis menace meng menthol mentor meowmeow mephisto mercede mercury meridian
merlot mermaid mersedes messiah metal metall metallic metoo metroid mets mexico miami mian miao michae michigan
mick mickey micro microlab micron microphone microsof midget midnight midnite midway mierda mighty migue mihail
mikael mike mikey milana milano milena milkman millenium miller millwall mingus minime minimoni minnesot mirage
mischief misfit misfits mishka misiek missie mississi missy mister mistress misty mittens mizuno mizzou mobydick
modelsne modena mogwai mohawk mojo molly mollydog moloko molson momdad momoney monaco monalisa monarch mondeo
mone moneyman moneys mongo mongoose monic monke monkeybo monkeyboy monopoly monster montag montana montecar
monterey montgom montreal montrose monty moocow mookie moomoo moonbeam moondog moonligh moonlight moonshin moose
mooses mopar mordor morgan morgoth moritz morrowind morten mortgage mortimer mortis moscow moskva motherlode
moto motocros motorola motown mouser mouses mozart mudvayne mufasa muffin muffy mulder mullet multiplelo munch
munchkin muppet murphy murzik musashi muscle muscles mushroom music musica musicman mustafa mustan mustangs
mustard mutant mybaby mydick mygirl mykids mylife mylove myname mynameis mypass myporn myspace mystic mytime
myworld myxworld nachos naked namaste nancy nang nanook napalm napass napoli napster narnia nascar nastia nasty
nastya natali natalie nataly natasha natchez natedogg nathan naughty nautica nautilus navajo navigator navyseal
nazgul nbvjatq ncca nccd ncce nccitoia nccitoid nccitoie nebraska nemesis nemrac neng neon neptune nestle
netscape neutron nevada nevermin nevermind nevermore nevets newark newbie newcastl newlife newpass newport
nextel nfnmzyf nfytxrf niang niao niceass niceguy nicetits nickel nico nicola nigga nigger nightmar nightowl
nightwin nightwish nike nikita nikitos nikki nikola nikolai nikolay nimbus nimitz nimrod nineball nineinch
niners ning ninjas nipper nipple nipples nissan nitram nitro nittany nofear nokia nokian noles nolimit nomad
nomore noname nong noodle noodles nookie nopass normandy norwich nosferatu nostromo notebook notnow notredam
notused nounours novell noway nthvbyfnjh ntktajy nuan nude nudes nudist nugget nuggets number nutmeg nuttertools
nwoalife nwolife nygiants nyjets nylons nymets nympho oakland oaktree oasis oatmeal obelix oberon obiwan
oblivion obsidian oceans ocelot ocent octopus odyssey ohmygod ohshit ohyeah oicu oilers oksana oldman oleg
olemiss olenka olesya oliver olivier olympus omega onelove onetime onetwo onion onions online onlyme onlyone
ooogt opendoor opennow optimist optimus opus oranges orchard orchid oreo orgasm orgy orient orioles orion oscar
osiris ospanks otbond othello outback outkast outlaw outsider overkill overlord ownage oxford oyster ozzy pacers
pacino packard packer packers pacman paco paddle padres paintbal paintball pajero pakistan paladin pallmall
palmtree paloma panama panasoni panasonic pancake pancho panda pandas pandora pang panhead panter pantera
panthers panties pantyhos panzer paolo papamama papillon papito paradigm paradise paradox paragon paramedi
parkour parlament parol parola parrot pasadena pascal pass passat passion passmast passme passord passport
passwd passwor passwords passwrd pasword patches pathfind patric patrici patrik patriot patriots paulie pavel
pavement pavilion pavlov paword pawrd payday pdtplf peaches peachy peanut peanuts pearl pearljam pearls peavey
pebble pebbles pecker peekaboo peeper peewee pegasus pelican pencil penetration peng penguin penguins penis
penny penthous pentium pepito peppe pepsi perfect persik persona pertinant pervert peter peterbil peterpan
petrov petrova petunia peugeot phantom pharao pharmacy phat pheonix phialpha philippe philips phillies philly
phish phoeni photon photos phpbb pian pianoman piao picard picasso piccolo pickle pickles pickup pics picturs
piercing pigeon piggy piglet pigpen pillow pimp pimpdadd pimpdaddy pimpin pimping pinball pineappl pineapple
pinetree ping pingpong pinhead pink pinkfloy pinkfloyd pinky pinnacle pioneer pipeline pippen pippo piramida
pirates pisces pissing pissoff pistol pistons pitbull pitchers pixies pizdec pizzahut pizzaman pizzas pjkjnj
placebo placid planet plasma plastic plastics platinum plato platon platypus playa playball playboy player
playmate playstat playtime ploppy plumber pluto plymouth pobeda poison poiu poiuyt pokemo poker polaris police
polina pollux polniypizdec polo polska pompey poncho pong pontiac pony poochie poodle pooh poohbear pooiu pookey
pookie pooky pool poontang poop pooper poophead poopie poopoo poopy pooter popcorn popeye popova popper poppy
poptart porkchop porn pornking porno pornos pornstar portland portugal poseidon possum postal postman potato
pothead powder power powerman preacher precious predator prelude premium presario presiden presto pretzel primus
princes pringles printer prissy privet probes prodigy prophet prosper proton proview prowler proxy prozac psswrd
psycho puck puddin pudding puffin puffy pufunga pugsley pulsar pumper pumpkin pumpkins punisher punker punkin
punkrock puppies puppydog pupsik purdue purpl pushkin puss pussey pussie pussies pussy pussycat pussyman pussys
pusyy putter pyon pyramid python qaws qawsed qawsedrf qazqaz qazws qazwsxed qazxcv qazxsw qazxswedc qazzaq qiang
qiao qing qiong qiqq qiwe qiweer qiweerat qiweeratsy qqqq qqqqq qqqwww qqwwee quan quantum quartz quasar quattro
queens quest qwas qwaszx qweaer qweasdzx qwedsa qwee qweear qweeqwe qwer qwerasdf qwerasdfzxcv qwert qwertyu
qwertyui qwertyuio qwqw rabbit rabbits rabota racecar racer racerx rachel racing radeon radiohea radiohead
raduga ragnarok raider raiders rainbows rainman rainyday raistlin rambler rambo ramjet rammstein ramones rampage
ramrod ramses rancid random randy rang rangers raptor rascal rasdzv rasmus rasputin rasta rastaman ratboy ratman
raven ravens razor razz rbhbkk rctybz rdcepo rdcpo reader reaper rebecca rebel rebels reckless redalert redbaron
redbird redbone redbull redcar reddevil reddog reddwarf redeye redfish redfox redhat redhead redheads redhot
redlight redline redman redneck redone redrose redrum reds redskin redskins redsox redstar redwine redwing
redwings redwood reebok reefer reflex reggae reload reloaded remingto renault renegade reng reptile requiem
rereirf rescue restart retard revoluti revolver rewq rfgecnf rfhbyf rfhfvtkmrf rfhfylfi rfhnjirf rfnthbyf
rfntymrf rfrfirf rfrnec rfvfcenhf rhbcnbyf rhfcfdbwf rhfcjnrf rhino rhinos rhjrjlbk rhtdtlrj rhubarb ricard
riccardo richar riffraff rightnow riley ringo ripken ripper ripple riverrat riversid rjhjkm rjhjktdf rjirfrgbde
rjntyjr rjycnfynby roadkill roadking roadrunn roadrunner roadster rober robin robocop robot robotech robotics
rocker rocket rockets rockford rockhard rockie rockies rockin rocknrol rocknroll rockon rocks rockstar rocky
rodeo rodman roger rogue rolex roller rollin rolltide romans romashka romeo rommel ronaldinho ronaldo rong
roofer rookie rooster rootbeer rosebud rosewood roswell rotten route rover rovers royals rrpass rtyuehe ruan
rubber rubble rubicon rudeboy rufus rugby rugger rulez rulezzz rumble runaway runescape runner rush ruslan
russia rustam rusty rustydog sabbath sabine sable sabres sabrina sadie safari sahara saigon sailboat sailing
sailor saints sairam saiyan sakura salamander salami salasana saleen sally salman salmon salomon salope salsero
samanth sambo samiam samm sammy sammys samoht samson samsun samtron samuel sancho sandiego sandman sandr sandra
sandrine sandro sandy sanfran sanity santafe sapper sapphic sapphire sarah saratoga sascha sasha sashka saskia
sassy sasuke satan satana satchmo saturn saun sauron sausage sausages savior sayang sbgates scamper scania
scanner scarface scarlet schalke scheisse schumi scooby scoobydo scoobydoo scooter scorpio scorpion scotch
scotland scott scotty scout scrabble scrapper scrappy scream screamer screwy screwyou scruffy scuba scully
seabee seadoo seagull seahawks sealteam seamus searay seaside seattle sebastia sebring sedona seductive seeker
segblue seinfeld sekret select seminole semper semperfi senators seneca seng senna sensei sentinel sentry
sephiroth septembe serega serenity sergbest sergei sergey sergi serpent sersolution sesame seven sevens severin
sexame sexgod sexman sexme sexo sexsex sextoy sexual sexx sexxx sexxxx sexxxy sexxy sexy sexybabe sexybitch
sexyboy sexygirl sexylady sexyman sexyone sfers shado shady shag shaggy shai shakur shalom shaman shampoo
shamrock shamus shane shaney shang shania shannon shao shaolin shark sharks sharky shasta shaved shazam sheba
sheeba sheepdog shei shelby shemale shen sheng sherlock shibby shiloh shiner shinobi shitface shithead shitty
shocker shodan shogun shojou shonuf shooter shopper shorty shotgun shou showme showtime shuai shuang shui shun
shuo shurik shutup sickboy sidekick siemens sierra sigma sigmachi silverad simba simon simple simpsons sinatra
sinbad singapor sinister sinned sinner sirius sissy sithlord sixers sixpack sixty skate skateboard skater
skeeter skibum skidoo skiing skillet skinhead skinny skipper skippy skittles skolko skorpion skydive skyhawk
skylar skylark skyler skyline skywalke skywalker slacker slamdunk slammer slapper slappy slapshot slave slavik
slayer sleeper sleepy slick slider slim slimshad slimshady slinky slippery sliver slonik slowhand slugger sluggo
slut sluts slutty smackdow smackdown smart smartass smashing smdosbs smeghead smegma smelly smiles smiley
smirnoff smirnov smith smiths smitty smoke smoker smokes smokey smokie smokin smooth smoothie smother smudge
smurf smut snake snakes snapon snapper snapple snappy snatch sneakers sneaky snicker snickers snooker snoop
snoopdog snoopy snowball snowbird snowboar snowboard snowflak snowman snuffy snuggles sobaka socce socrates
softail softtail sojdlgaljg sojdlgealjg solace solaris soldat soleil solitude solnce sommer sonata sonics sonoma
sony sonyericsson sonyfuck sooners sophi sophie soprano sopranos sosoaljg sosoealjg soulmate southpar southpark
southpaw sowhat spaceman spam spank spanker spanking spankme spanks spanky spanner sparkle sparkles sparky
sparta spartak spartan spartans spawn speaker special specialk spectre spectrum speedo speedy spencer sperma
sphinx spice spider spiderma spidey spiffy spike spiker spikes spikey spinner spiral spirit spitfire splash
spleen spliff splinter spock sponge spongebo spongebob spooge spook spooky spoons sporty spotty sprint sprinter
sprite sprocket sprout spud spunky spurs sputnik spyder sqdwfe squall squash squeak squirrel squirt srinivas
stalin stalker stallion standby stang stanislav stanley star starbuck starcraf starcraft stardust starfire
starfish stargate starligh starman starship start starter starwar stasik static stayout stealth steaua steeler
steelers stefano steffi stellar stepan steph stephani stereo sterlin sterva steve stewart stickman sticks sticky
stiffy stigmata stiletto stimpy sting stinger stingray stinker stinky stitch stocking stocks stone stonecol
stonecold stoned stones stonewal stoney stormy stranger strap stratfor stratus strawber streaming strelok
strider strife strike striker stripper stroker stryker stubby stud studly studman stumpy stunner stupid stylus
suan subaru sublime submit subway subzero suck suckdick sucker suckers suckit suckme suckmydick sucks suede
sugar sultan summe summit sundance sundevil sunfire sunflowe sunflower sunlight sunny sunnyday sunrise sunset
sunshin super superb superfly superma supernov supernova supersonic supersta superstar supra surf surfer surfing
surveyor survivor susan sushi suslik suzuki sveta svetik svetlana svoboda swallow sweeps sweet sweetnes
sweetness sweetpea sweets sweety swimmer swimming swinger swingers swinging swoosh sword swordfis swordfish
swords swrith sydney sylveste syncmaster synergy syracuse syzygy tabasco taco tacobell tacoma taekwondo taffy
taichi taipan talisman talon tamerlan tammy tampabay tango tanker tantra tanya tarakan tardis target tarheel
tarheels tarpon tarzan tasha tasty tatarin tattoo tatyana taurus taxman taylo tazman tazmania tazz tbird tbone
tchevy tdutybq tdutybz teacher technics techno teddy teddybea teddybear teen teens teensex tekken telephon
tempest templar temppass tenchi teng tennesse tequier tequila terefon terminat terminator termite terrapin
terrier terror testpass tetsuo thailand thanatos thebear thebeast thebest theboss thecat thecrow thecure thedog
thedon thedoors thedude theend theforce thegame thegreat thekid theking theman theone therock thesims thewho
thierry thirteen thisisit thoma thong thongs thor threesom thuglife thumbs thumper thunderb tiamat tian tiao
tiberius tiburon tickle ticklish tiffany tigercat tigers tigge tigger tights timber timeout timosha ting tinker
tinkerbe tinkerbell tinman tintin tipper titan titanic titanium titans titfuck titleist titman tits titten
titties titts titty tkbpfdtnf toaster tobydog toejam toffee tokiohotel tolkien tomahawk tomato tomcat tommy
tommyboy toocool toolbox toolman toomuch toon toonarmy tootie tootsie topcat topdog topgun tophat topher
topolino topper toriamos torino tornado toronto tortoise toshiba tosser totoro tottenha tottenham tracer tracker
tractor trader trainer traktor tralala trample trance tranny transam translator trapper travel traveler travis
treasure treble trebor treefrog treetop trek trfnthbyf triangle tricky trident trigger trigun trinitro trinitron
tripleh triplex tripod tripper triton triumph trixie trojan trojans troll trombone trooper trouble truck trucker
trucking trucks trueblue truelove trumpet trunks trustme tsunami tttttta tucson tugdshipj tujhrf tulips tunafish
tundra tuning tupac turbo turbos turkey turnip turtle turtles tuscl tuxedo tweety twiggy twilight twinkie
twinkle twisted twister tycoon typhoon tyson ufkbyf ugdhipj ultima ultimate ultra umbrella umpire undead
underdog undertak undertaker universa unreal uptown upyours uranus usarmy usmarine usmc usnavy usuckballz utopia
vader vadim vagabond vagina valentin valentina valera valeriya valhalla valkyrie vampir vampire vancouve vanessa
vanguard vanhalen vanilla vantage varvara vasilisa vauxhall vbkfirf vector vectra vedder vegeta vegitta vegitto
vehpbr velvet vendetta venera venom verbatim veritas verizon vermont veronika versace vertigo vette vfczyz
vfhbyf vfhecz vfhufhbnf vfibyf vfitymrf vfksirf vfndtq vfntvfnbrf vfrcbv vfrcbvrf vfvekz vfvfgfgf vfvjxrf viagra
victori victory video vides viewsoni viewsonic viking vikings viktor viktoria viktoriya vincent vintage violetta
violin viper vipergts vipers virago virgin virginie visa vision vitalik vitamin vjcrdf vjkjrj vjqgfhjkm
vkontakte vlad vladik vladimir vladislav volcom volkov volkswag volley volleyba volvo voodoo vortex voyager
voyeur vqsablpzla vsegda vsjasnel vulcan waffle walleye walmart walnut walrus wanderer wanker wanking wannabe
wanrltw wapbbs warcraft wareagle warez warhamme warhammer warlock warlord warriors warthog wasabi washingt
wasser wassup watcher waterboy waterfal waterloo waterski watford wayne wazzup wdtnjxtr weare weasel webhompas
webmaste webmaster weed weezer welcom welder welkom wendy weng werder werdna werewolf westham westside westwood
wetpussy wetter wgeewjf wgewjf whales whatsup whatthe whatup wheels whiplash whiskers whiskey whisky whisper
whistler whiteboy whiteout whitesox whitey whocares whore whores whynot wibble wicked widget wifey wildbill
wildcard wildcat wildcats wildfire wildman wildone wildwood willem willow windmill windsor windsurf wingman
wingnut winston wisdom wiseguy wishbone wizards wolf wolfen wolfgang wolfie wolfman wolfpac wolfpack wolverin
wolverine wolves womans wombat wonderboy wonderfu woodie woodland woodstoc woody woofer woofwoof woohoo wookie
wordpass wordup wormix wpass wpooewp wpwp wraith wrangler wrench wrestle wrestlin wrih wrinkle wsxeedc wutang
wxcvbn xanadu xantia xavier xerxes xfiles xian xiang xing xpxr xtreme xxxpass xxxxxx xzkgw yamahar yamato yankee
yankees ybrbnf ybrjkfq yeahbaby yessir yfcntyf yfcntymrf yfnfif yfnfkb yfnfkmz yinyang yjdsqgfhjkm yoda yogibear
yomama yosemite young yourmom yousuck yoyoma ytrewq yugioh yummy yzerman zachary zalupa zang zanzibar zaphod
zappa zapper zaqixsw zaqwsx zaqwsxcde zaqxsw zaqxswcde zaraza zarina zasada zebra zeng zenith zephyr zeppelin
zerocool zeus zhai zhao zhei zheng zhjckfd zhong zhou zhuai zhuang zhui zhun zhuo zidane ziggy zigzag zildjian
zipper zippo zippy zixc zixcev zixcevab zodiac zoloto zombie zong zorro zuan zulu zvezda zxasqw zxcasd zxcasdqwe
zxcv zxcvb zyjxrf zzzxxx
`;
