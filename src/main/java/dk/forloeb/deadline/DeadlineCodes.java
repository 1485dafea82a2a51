package dk.forloeb.deadline;

import dk.forloeb.engine.DecisionCodes;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What task-deadline.dmn may answer, so that a wrong code is found before the next task is made and not then. */
@Component
class DeadlineCodes implements DecisionCodes {

    @Override
    public String decisionId() {
        return DeadlineRule.DECISION_ID;
    }

    @Override
    public Map<String, Set<String>> codes() {
        return Map.of("kind", names(DeadlineKind.values()), "unit", names(DayUnit.values()));
    }

    private static Set<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
