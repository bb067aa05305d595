//! Capitalised words that stand where a name could stand, and are none.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::platform::folding;

/// What the people at an agency are called. Whoever speaks of "mein Berater …" may go on with the name.
const ROLES: &str = "\
recruiter recruiterin recruiterinnen recruitment-consultant berater beraterin personalberater \
personalberaterin personalvermittler personalvermittlerin vermittler vermittlerin ansprechpartner \
ansprechpartnerin ansprechperson kontaktperson disponent disponentin sachbearbeiter sachbearbeiterin betreuer \
betreuerin headhunter headhunterin consultant kollege kollegin kundenberater niederlassungsleiter \
niederlassungsleiterin accountmanager accountmanagerin intercedent contactpersoon bemiddelaar adviseur \
loopbaanadviseur jobcoach talentmanager wervingsspecialist agent sourcer resourcer manager";

/// Behind a first name and a surname these make a firm or an institution of it.
const ENTERPRISES: &str = "\
gmbh ag kg ug se ohg gbr mbh bv nv vof ltd limited llp plc inc llc co group gruppe groep holding stiftung \
foundation institut institute universität university hochschule schule school straße strasse str platz allee \
weg straat recruitment recruiting personal personnel personeel consulting consultancy consultants services \
service staffing solutions search partners associates management company agency agentur zeitarbeit \
uitzendbureau detachering academy akademie bank versicherung verlag hotel klinik krankenhaus international \
deutschland nederland ireland germany executive interim talent people jobs careers";

const EVERYDAY: &str = "\
ich du er sie es wir ihr ihnen ihre ihren ihrem ihrer ihres dir der die das den dem ein eine einen und oder \
aber als auch auf aus bei da dann dass doch für hat hatte habe im in ist ja kein keine mein meine mit nach \
nicht noch nun nur ob seit sehr so von vor war warum was weil wenn wer wie wo zu zum zur leider danke bitte \
the and but for with from after when while who why what this that they then there she he we you it its my our \
your his her im ive id ill was were has have had did not no yes so very thanks please unfortunately \
ik je jij hij zij ze wij we het een en of maar want omdat na op om met van voor door naar niet geen wel dat dit \
deze die mijn onze helaas bedankt \
montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august \
september oktober november dezember jan feb mar apr jun jul aug sep sept okt oct nov dez dec monday tuesday \
wednesday thursday friday saturday sunday january february march may june july october december maandag \
dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart mei juni \
morgen abend vormittag nachmittag mittag mitte anfang ende heute gestern woche wochen monat monate jahr jahre \
tag tage stunde stunden minuten uhr zeit urlaub feierabend pause corona covid homeoffice \
feedback interesse kontakt kontakte bescheid termin termine frage fragen info infos druck lust geduld stelle \
stellen angebot angebote vertrag verträge profil profile unterlage unterlagen kunde kunden kundin tipp tipps \
recht wort worte verständnis kenntnisse vorschlag vorschläge gespräch gespräche interview interviews absage \
absagen zusage zusagen antwort antworten mail mails email emails anruf anrufe telefonat telefonate rücksprache \
wert mühe hilfe schuld problem probleme detail details daten name namen deutsch englisch geld gehalt job jobs \
position positionen projekt projekte firma firmen unternehmen mensch menschen leute mann frau kind kinder \
familie karriere chance chancen grund gründe ahnung plan pläne zugang spaß glück pech stress vertrauen respekt \
wissen verantwortung besuch handy telefon nummer adresse lebenslauf bewerber bewerberin bewerbern bewerbung \
kandidat kandidaten kandidatin mitarbeiter mitarbeiterin mitarbeitern geschäftsführer geschäftsführerin chef \
chefin direktor direktorin präsident minister ministerin doktor professor professorin titel nachbar nachbarin \
arbeit arbeitgeber stand einblick einblicke rat ratschläge mut ziel ziele wunsch wünsche vorteil vorteile \
nachteil nachteile netzwerk markt branche sorge sorgen ruhe eindruck sympathie empathie initiative einsatz \
engagement honorar provision bock nerven humor charme stil niveau klasse note noten stern sterne punkt punkte \
wechsel krankheit büro kaffee anschluss abschluss start beginn einstieg umzug nachricht nachrichten hinweis \
hinweise auskunft alternative alternativen pflicht wahrheit lüge lügen geschenk geschenke \
arbeitgeber personal abteilung team teams vollzeit teilzeit freundlich kompetent super gut \
candidate candidates client clients customer manager director president team role roles position interview \
feedback salary contract offer cv hr it ceo cto linkedin xing whatsapp teams zoom skype google indeed \
stepstone facebook instagram outlook excel office microsoft sap java python javascript cloud devops frontend \
backend scrum english german dutch french \
herr herrn frau mevrouw meneer dhr mevr mr mrs ms miss dr prof sir madam right perfect";

/// Endings of German nouns, looked for in longer words only.
const NOUN_ENDINGS: &str = "\
ung ungen heit heiten keit keiten schaft schaften ion ionen tät nis ismus frage fragen termin termine gespräch \
gespräche stellen angebot angebote unterlagen vorschlag vorschläge zeit arbeit daten pause wünsche punkte seite \
stand management seiten nummer adresse profil profile satz kontakt kontakte wissen";
const LONG_WORD: usize = 6;

fn folded(words: &str) -> HashSet<String> {
    words.split_whitespace().map(folding::fold).collect()
}

static ROLE_SET: LazyLock<HashSet<String>> = LazyLock::new(|| folded(ROLES));
static ENTERPRISE_SET: LazyLock<HashSet<String>> = LazyLock::new(|| folded(ENTERPRISES));
static ENDINGS: LazyLock<Vec<String>> = LazyLock::new(|| folded(NOUN_ENDINGS).into_iter().collect());
static EVERYDAY_SET: LazyLock<HashSet<String>> = LazyLock::new(|| folded(EVERYDAY));

pub(super) fn is_role(word: &str) -> bool {
    ROLE_SET.contains(&folding::fold(word))
}

pub(super) fn is_enterprise(word: &str) -> bool {
    ENTERPRISE_SET.contains(&folding::fold(word))
}

/// Whether the word, or the last part of a hyphenated one, belongs to everyday life and not to a person.
pub(super) fn is_ordinary(word: &str) -> bool {
    let folded = folding::fold(word.rsplit('-').next().unwrap_or(word));
    let noun = folded.len() >= LONG_WORD && ENDINGS.iter().any(|ending| folded.ends_with(ending));
    let whole = folding::fold(word).replace(' ', "");
    noun || [&folded, &whole]
        .into_iter()
        .any(|word| EVERYDAY_SET.contains(word) || ENTERPRISE_SET.contains(word) || ROLE_SET.contains(word))
}
