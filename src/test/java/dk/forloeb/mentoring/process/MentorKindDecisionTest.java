package dk.forloeb.mentoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the three kinds of mentor to propose. No grant is longer than the 26 weeks of LAB § 167. */
class MentorKindDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("mentoring", "mentor-kind")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, inPlacement=true, socialBarrier=false")
            .given("danishRank=3, retentionRisk=false, employerHasMentor=false");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | socialBarrier=true                       | kind=HELHEDSORIENTERET, hoursPerWeek=4, weeks=26, who=KOMMUNAL_ELLER_EKSTERN
            Rule_01 | socialBarrier=true, inPlacement=null, danishRank=null | kind=HELHEDSORIENTERET
            Rule_02 | danishRank=2, employerHasMentor=true     | kind=SPROG, hoursPerWeek=3, weeks=26, who=KOLLEGA
            Rule_03 | danishRank=2                             | kind=SPROG, hoursPerWeek=2, weeks=26, who=KOMMUNAL_ELLER_EKSTERN
            Rule_03 | danishRank=2, retentionRisk=true         | kind=SPROG
            Rule_04 | danishRank=3, retentionRisk=true         | kind=FASTHOLDELSE, hoursPerWeek=2, weeks=13, who=VIRKSOMHED_ELLER_EKSTERN
            Rule_05 | danishRank=3                             | kind=INGEN, hoursPerWeek=0, weeks=0, who=INGEN
            Rule_05 | inPlacement=false, danishRank=1          | kind=INGEN
            Rule_05 | inPlacement=null, danishRank=1           | kind=INGEN
            Rule_05 | socialBarrier=null, danishRank=1         | kind=INGEN
            Rule_05 | danishRank=null, retentionRisk=true      | kind=INGEN
            Rule_05 | danishRank=2, employerHasMentor=null     | kind=INGEN
            Rule_05 | retentionRisk=null                       | kind=INGEN
            """)
    void proposesTheKind(String rule, String facts, String proposal) {
        TABLE.expect(rule, facts, proposal);
        assertThat((int) TABLE.decide(facts).get(0).outputs().get("weeks")).isLessThanOrEqualTo(26);
    }
}
