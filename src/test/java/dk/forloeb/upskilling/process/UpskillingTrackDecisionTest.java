package dk.forloeb.upskilling.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tracks that a plan may hold. Each example lists every rule that hits besides the workshop all are offered. */
class UpskillingTrackDecisionTest {

    private static final String WORKSHOP = "Rule_13";

    private static final DecisionTable TABLE = DecisionTable.load("upskilling", "upskilling-track")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, danishRank=5, literacy=FUNKTIONEL, industry=KONTOR")
            .given("educationLevel=GRUNDSKOLE, workBand=FULD, jobNear=false, eLearningDone=true");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            danishRank=5                                    |
            danishRank=0, literacy=INGEN                    | Rule_01
            danishRank=1, literacy=SVAG                     | Rule_02
            danishRank=2, literacy=INGEN                    |
            danishRank=0                                    |
            danishRank=1                                    | Rule_03
            danishRank=2                                    | Rule_03 Rule_04
            danishRank=2, literacy=SVAG                     | Rule_04
            danishRank=3, literacy=SVAG                     | Rule_04
            danishRank=3                                    | Rule_04
            danishRank=4                                    |
            danishRank=1, industry=PLEJE                    | Rule_03
            danishRank=2, industry=PLEJE, literacy=INGEN    | Rule_05 Rule_06
            danishRank=4, industry=PLEJE                    | Rule_05 Rule_06
            danishRank=4, industry=PLEJE, workBand=DELVIS_MED_HENSYN | Rule_05 Rule_06
            danishRank=4, industry=PLEJE, workBand=MIDLERTIDIGT_UARBEJDSDYGTIG |
            danishRank=5, industry=PLEJE                    |
            danishRank=4, industry=SERVICE_RENGOERING       | Rule_07
            danishRank=4, industry=SERVICE_RENGOERING, workBand=null |
            danishRank=1, industry=TRANSPORT                | Rule_03
            danishRank=5, industry=TRANSPORT                | Rule_08
            danishRank=2, industry=HANDEL_LAGER             | Rule_03 Rule_04 Rule_08
            educationLevel=VIDEREGAAENDE                    | Rule_09
            eLearningDone=false                             | Rule_10
            workBand=VARIGT_NEDSAT_FORMODET                 | Rule_11
            workBand=UAFKLARET                              | Rule_11
            jobNear=true                                    | Rule_12
            danishRank=3, jobNear=true                      | Rule_04 Rule_12
            danishRank=2, jobNear=true                      | Rule_03 Rule_04
            jobNear=true, workBand=DELVIS_MED_HENSYN        |
            danishRank=null, literacy=null, industry=PLEJE, jobNear=true |
            """)
    void proposesEveryTrackThatFits(String facts, String rules) {
        List<String> expected = new ArrayList<>(rules == null ? List.of() : List.of(rules.split(" ")));
        expected.add(WORKSHOP);

        assertThat(TABLE.decide(facts)).extracting(DecisionTable.Hit::ruleId).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | danishRank=0, literacy=SVAG               | DANSKUDDANNELSE_1   | 15 | DANSK
            Rule_02 | danishRank=1, literacy=SVAG               | FVU_START           | 15 | DANSK
            Rule_03 | danishRank=2                              | JOBDANSK            | 12 | OEVO
            Rule_04 | danishRank=2                              | FVU_DANSK           |  6 | FVU
            Rule_05 | danishRank=4, industry=PLEJE              | PLEJE_OPKVAL        |  8 | OEVO
            Rule_06 | danishRank=4, industry=PLEJE              | JOBDANSK            | 12 | OEVO
            Rule_07 | danishRank=4, industry=SERVICE_RENGOERING | SERVICE_OPKVAL      | 20 | OEVO
            Rule_08 | industry=TRANSPORT                        | BRANCHE_CERTIFIKAT  | 15 | OEVO
            Rule_09 | educationLevel=VIDEREGAAENDE              | JOB_SOEGNING        |  4 | VEJL
            Rule_10 | eLearningDone=false                       | E_LAERING_4_MODULER |  2 | VEJL
            Rule_11 | workBand=UAFKLARET                        | SUF_HELBREDSTILBUD  |  2 | SUF
            Rule_12 | jobNear=true                              | PLACERING_DIREKTE   | 25 | PRAKTIK
            Rule_13 | danishRank=5                              | WORKSHOP_KULTUR     |  3 | VEJL
            """)
    void describesTheTrack(String rule, String facts, String track, int hoursPerWeek, String legalKind) {
        DecisionTable.Hit hit = TABLE.decide(facts).stream()
                .filter(candidate -> candidate.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();

        assertThat(hit.outputs())
                .containsEntry("track", track)
                .containsEntry("hoursPerWeek", hoursPerWeek)
                .containsEntry("legalKind", legalKind);
        assertThat(hit.reason()).endsWith(".");
    }

    @Test
    void onlyTheWorkshopWhenNothingIsKnown() {
        assertThat(TABLE.evaluate(Map.of()))
                .extracting(DecisionTable.Hit::ruleId)
                .containsExactly(WORKSHOP);
    }
}
