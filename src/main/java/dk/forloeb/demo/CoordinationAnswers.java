package dk.forloeb.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What other administrations are asked, and what they answer. */
final class CoordinationAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("describe-request", CoordinationAnswers::request),
            entry("obtain-consent", CoordinationAnswers::law),
            entry("record-answer", CoordinationAnswers::answer),
            entry("renew-consent", CoordinationAnswers::renewal),
            entry("follow-up-answer", citizen -> Answers.none()
                    .with("note", "Borgeren er glad for svaret og har været på besøg i boligrådgivningen.")
                    .with("coordinationStep", "AFSLUT")));

    private static final int ACTION_DAYS = 10;
    private static final int MONTHS = 11;

    private CoordinationAnswers() {}

    private static Answers request(Situation citizen) {
        return Answers.none()
                .with("requestWanted", "JA")
                .with("administration", "SOF")
                .with("contactPerson", "Boligrådgivningen")
                .with("basis", "SAMTYKKE")
                .with("problems", List.of("BOLIG", "GAELD"))
                .with("scope", List.of("SOCIALT"));
    }

    private static Answers law(Situation citizen) {
        return Answers.none()
                .with("consentStep", "LOV")
                .with("legalBasis", "Retssikkerhedsloven § 11 c")
                .with("legalReason", "Oplysningerne er nødvendige for den sag, som forvaltningen allerede har.");
    }

    private static Answers renewal(Situation citizen) {
        return Answers.none()
                .with("renewal", citizen.chance(80) ? "FORNYET" : "FORNYES_IKKE")
                .with("method", "DIGITALT")
                .with("validUntil", citizen.today().plusMonths(MONTHS));
    }

    private static Answers answer(Situation citizen) {
        return Answers.none()
                .with("answerKind", "SVAR")
                .with("answeredOn", citizen.today())
                .with("answer", "Borgeren er skrevet op til en bolig og får tilbudt gældsrådgivning.")
                .with("jointMeeting", Answers.yesOrNo(citizen.chance(50)))
                .with("action1", "Tage borgeren med til gældsrådgivning")
                .with("owner1", "SAGSBEHANDLER")
                .with("due1", citizen.today().plusDays(ACTION_DAYS));
    }
}
