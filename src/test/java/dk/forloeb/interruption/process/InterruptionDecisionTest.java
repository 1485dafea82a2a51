package dk.forloeb.interruption.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event does to a course, by what happened and how far the course has come. */
class InterruptionDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("interruption", "interruption")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02")
            .given("status=AKTIV, openCase=INGEN");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | kind=DOED, status=LUKKET               | NOTER    |                     | false | INGEN
            Rule_01 | kind=JOB, status=AFVIST                | NOTER    |                     | false | INGEN
            Rule_02 | kind=DOED, status=EFTERVAERN           | AFSLUT   |                     | false | INGEN
            Rule_02 | kind=DOED, status=AFSLUTTET            | AFSLUT   |                     | false | INGEN
            Rule_03 | kind=FLYTTET, status=EFTERVAERN        | AFSLUT   |                     | false | INGEN
            Rule_03 | kind=EGET_OENSKE, status=EFTERVAERN    | AFSLUT   |                     | false | INGEN
            Rule_04 | kind=SAGSBEHANDLER_SKIFT               | NY_SAGSBEHANDLER |             | false | INGEN
            Rule_04 | kind=SAGSBEHANDLER_SKIFT, status=EFTERVAERN | NY_SAGSBEHANDLER |        | false | INGEN
            Rule_05 | kind=FLYTTET, status=AFSLUTTET         | NOTER    |                     | false | INGEN
            Rule_05 | kind=JOB, status=EFTERVAERN            | NOTER    |                     | false | INGEN
            Rule_06 | kind=DOED, status=VENTELISTE           | AFSLUT   | AFSL_DOED           | false | INGEN
            Rule_07 | kind=DOED                              | AFSLUT   | AFSL_DOED           | false | BESKED
            Rule_07 | kind=DOED, status=PAUSE                | AFSLUT   | AFSL_DOED           | false | BESKED
            Rule_08 | kind=UDREJST                           | AFSLUT   | AFSL_UDREJST        | false | INGEN
            Rule_09 | kind=FORSVUNDET                        | AFSLUT   | AFSL_FORSVUNDET     | false | INGEN
            Rule_10 | kind=FLYTTET, status=HENVIST           | AFSLUT   | AFSL_FLYTTET        | false | INGEN
            Rule_11 | kind=FLYTTET                           | AFSLUT   | AFSL_FLYTTET        | true  | OVERDRAG
            Rule_12 | kind=JOB, openCase=AABEN               | FOELG_OP |                     | false | INGEN
            Rule_12 | kind=UDDANNELSE, openCase=AABEN        | FOELG_OP |                     | false | INGEN
            Rule_12 | kind=YDELSE_OPHOERT, openCase=AABEN    | FOELG_OP |                     | false | INGEN
            Rule_12 | kind=EGET_OENSKE, status=PAUSE, openCase=AABEN | FOELG_OP |             | false | INGEN
            Rule_11 | kind=FLYTTET, openCase=AABEN           | AFSLUT   | AFSL_FLYTTET        | true  | OVERDRAG
            Rule_14 | kind=JOB, openCase=TRUKKET             | AFSLUT   | AFSL_JOB            | true  | INGEN
            Rule_13 | kind=JOB, status=HENVIST               | AFSLUT   | AFSL_JOB            | false | INGEN
            Rule_14 | kind=JOB                               | AFSLUT   | AFSL_JOB            | true  | INGEN
            Rule_15 | kind=UDDANNELSE, status=VENTELISTE     | AFSLUT   | AFSL_UDDANNELSE     | false | INGEN
            Rule_16 | kind=UDDANNELSE, status=VISITERET      | AFSLUT   | AFSL_UDDANNELSE     | true  | INGEN
            Rule_17 | kind=YDELSE_OPHOERT, status=HENVIST    | AFSLUT   | AFSL_YDELSE_OPHOERT | false | INGEN
            Rule_18 | kind=YDELSE_OPHOERT                    | AFSLUT   | AFSL_YDELSE_OPHOERT | true  | INGEN
            Rule_19 | kind=EGET_OENSKE, status=VENTELISTE    | AFSLUT   | AFSL_EGET_OENSKE    | false | INGEN
            Rule_20 | kind=EGET_OENSKE                       | AFSLUT   | AFSL_EGET_OENSKE    | true  | INGEN
            Rule_21 | kind=DELTIDSJOB, status=HENVIST        | NOTER    |                     | false | INGEN
            Rule_22 | kind=PAUSE_BARSEL                      | PAUSE    |                     | false | INGEN
            Rule_22 | kind=PAUSE_AFSONING                    | PAUSE    |                     | false | INGEN
            Rule_23 | kind=NYE_REGLER                        | NYE_REGLER |                   | false | INGEN
            Rule_24 | kind=PAUSE_BARSEL, status=PAUSE        | FOELG_OP |                     | false | INGEN
            Rule_24 | kind=PAUSE_AFSONING, status=VISITERET  | FOELG_OP |                     | false | INGEN
            Rule_24 | kind=DELTIDSJOB                        | FOELG_OP |                     | false | INGEN
            Rule_24 | kind=YDELSE_AENDRET                    | FOELG_OP |                     | false | INGEN
            Rule_24 | kind=ADRESSEBESKYTTELSE                | FOELG_OP |                     | false | INGEN
            Rule_24 | kind=SAMTYKKE_TRUKKET, status=PAUSE    | FOELG_OP |                     | false | INGEN
            Rule_25 | kind=null                              | NOTER    |                     | false | INGEN
            """)
    void saysWhatHappensToTheCourse(
            String rule, String facts, String effect, String outcome, String talk, String passOn) {
        TABLE.expect(rule, facts, "effect=%s, talk=%s, passOn=%s".formatted(effect, talk, passOn));
        assertThat(TABLE.decide(facts).get(0).outputs().get("outcome")).isEqualTo(outcome);
    }

    @Test
    void endsNoOpenCourseWithoutAnOutcome() {
        for (InterruptionKind kind : InterruptionKind.values()) {
            for (TrajectoryStatus status : List.of(
                    TrajectoryStatus.HENVIST,
                    TrajectoryStatus.VENTELISTE,
                    TrajectoryStatus.VISITERET,
                    TrajectoryStatus.AKTIV,
                    TrajectoryStatus.PAUSE)) {
                var outputs = TABLE.decide("kind=%s, status=%s".formatted(kind, status))
                        .get(0)
                        .outputs();
                assertThat("AFSLUT".equals(outputs.get("effect")))
                        .as("%s of somebody who is %s", kind, status)
                        .isEqualTo(outputs.get("outcome") != null);
            }
        }
    }
}
