package dk.forloeb.absence.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next step after an absence, by attempts, kind, cause and duty. */
class AbsenceResponseDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("absence", "absence-response")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, attempts=1, reached=false, kind=UDEBLEVET")
            .given("cause=null, mandatory=true, workingDaysSinceReport=0, noShow30d=1");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | attempts=0, noShow30d=2                          | KONTAKT            | 0 | 0
            Rule_02 | attempts=0                                       | KONTAKT            | 0 | 2
            Rule_02 | attempts=0, kind=SYG, noShow30d=0                | KONTAKT            | 0 | 2
            Rule_03 | reached=true, cause=AFVENTER                     | KONTAKT            | 5 | 2
            Rule_04 | reached=true, cause=JA, kind=SYG                 | SYGEFORLOEB        | 0 | 2
            Rule_05 | reached=true, cause=JA, kind=BARN_SYG            | JUSTER_PLAN        | 0 | 2
            Rule_05 | reached=true, cause=JA, attempts=3               | JUSTER_PLAN        | 0 | 2
            Rule_06 | reached=true, cause=NEJ                          | RAADIGHED          | 0 | 2
            Rule_07 | reached=true, cause=NEJ, mandatory=false         | GENOPTAG_KONTAKT   | 0 | 2
            Rule_08 | attempts=3, kind=SYG                             | SYGEFORLOEB        | 0 | 2
            Rule_09 | attempts=3                                       | RAADIGHED          | 0 | 2
            Rule_10 | attempts=3, mandatory=false                      | GENOPTAG_KONTAKT   | 0 | 2
            Rule_10 | attempts=3, kind=FERIE                           | GENOPTAG_KONTAKT   | 0 | 2
            Rule_11 | attempts=2                                       | KONTAKT_ANDEN_KANAL | 1 | 2
            Rule_12 | attempts=1, workingDaysSinceReport=2             | KONTAKT_ANDEN_KANAL | 1 | 2
            Rule_13 | attempts=1                                       | KONTAKT            | 1 | 2
            Rule_14 | reached=true, cause=AFVENTER, attempts=4         | GENOPTAG_KONTAKT   | 0 | 2
            Rule_07 | reached=true, cause=NEJ, mandatory=null          | GENOPTAG_KONTAKT   | 0 | 2
            """)
    void saysWhatComesNext(String rule, String facts, String response, int wait, int teamLeader) {
        TABLE.expect(
                rule,
                facts,
                "response=%s, waitWorkingDays=%d, teamLeaderWorkingDays=%d".formatted(response, wait, teamLeader));
    }
}
