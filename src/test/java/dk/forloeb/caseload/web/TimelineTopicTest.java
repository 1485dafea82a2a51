package dk.forloeb.caseload.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.trajectory.EventKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimelineTopicTest {

    @Test
    void everyKindHasATopicAndEveryTopicAKind() {
        assertThat(Arrays.stream(EventKind.values()).map(TimelineTopic::of).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(TimelineTopic.values());
    }

    @Test
    void aTopicIsWhatAPersonWouldLookUnder() {
        assertThat(TimelineTopic.of(EventKind.BREV_SENDT)).isEqualTo(TimelineTopic.BREVE);
        assertThat(TimelineTopic.of(EventKind.KLAGEFRIST_UDLOEBET)).isEqualTo(TimelineTopic.AFGOERELSER);
        assertThat(TimelineTopic.of(EventKind.FRAVAER_KONTAKT)).isEqualTo(TimelineTopic.KONTAKT);
        assertThat(TimelineTopic.of(EventKind.FASE)).isEqualTo(TimelineTopic.FORLOEB);
        assertThat(TimelineTopic.at("breve")).isEqualTo(TimelineTopic.BREVE);
        assertThat(TimelineTopic.at("breve eller hvad")).isNull();
    }
}
