package dk.forloeb.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Decisions about offers and what the citizen says to them. */
final class DecisionAnswers {

    static final Map<String, Function<Situation, Answers>> RULES = Map.ofEntries(
            entry("draft-decision", DecisionAnswers::draft),
            entry("record-party-reply", DecisionAnswers::reply),
            entry("reason-decision", DecisionAnswers::reasons),
            entry("approve-decision", citizen -> Answers.none().with("approved", "JA")));

    private static final int REPLY_DAYS = 14;
    private static final List<String> FORMS = List.of("SKRIFTLIG", "MUNDTLIG");

    private DecisionAnswers() {}

    private static Answers draft(Situation citizen) {
        if (PensionAnswers.isDecided(citizen)) {
            return Answers.none()
                    .with("result", "BEVILGET")
                    .with("facts", "Borgeren er indstillet til fleksjob efter afprøvning i praktik og opkvalificering.")
                    .with("intendedDecision", "Kommunen påtænker at bevilge fleksjob.")
                    .with("hearing", "HOERES")
                    .with("replyBy", citizen.today().plusDays(REPLY_DAYS));
        }
        boolean granted = citizen.chance(35);
        return Answers.none()
                .with("result", granted ? "BEVILGET" : "AFSLAG")
                .with("facts", "Borgeren har søgt om et kursus på 12 uger og har gennemført opstarten.")
                .with("intendedDecision", "Kommunen har set på borgerens mål og på de tilbud, der er ledige nu.")
                .with("hearing", granted ? "IKKE_KRAEVET" : "HOERES")
                .with("replyBy", citizen.today().plusDays(REPLY_DAYS));
    }

    private static Answers reply(Situation citizen) {
        return Answers.none()
                .with("repliedOn", citizen.today())
                .with("replyForm", NameStock.pick(FORMS, citizen.random()))
                .with("reply", "Borgeren mener, at kurset er den bedste vej til et job.");
    }

    private static Answers reasons(Situation citizen) {
        return Answers.none()
                .with("newReply", "NEJ")
                .with("decisionStep", "GODKENDELSE")
                .with("considered", "Svaret er læst og indgår i vurderingen.")
                .with("reasoning", "Tilbuddet er vurderet ud fra borgerens mål, erfaring og de ledige pladser.")
                .with("terms", null)
                .with("guidanceChecked", "JA");
    }
}
