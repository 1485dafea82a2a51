package dk.forloeb.interruption.process;

import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.RuleSet;
import dk.forloeb.trajectory.RuleSetChange;
import dk.forloeb.trajectory.RuleSetChoice;
import dk.forloeb.trajectory.RuleSetReviewService;
import dk.forloeb.trajectory.RuleSetService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Gennemgå nye regler": whether a running course goes over to rules that have taken effect. */
@Component
class ReviewRuleSetReceiver implements FormReceiver {

    /** More would not be read on a form; the page of rule sets has them all. */
    private static final int MOST_LINES = 12;

    private final RuleSetReviewService reviews;
    private final RuleSetService ruleSets;
    private final TrajectoryService trajectories;
    private final FormHeading heading;

    ReviewRuleSetReceiver(
            RuleSetReviewService reviews,
            RuleSetService ruleSets,
            TrajectoryService trajectories,
            FormHeading heading) {
        this.reviews = reviews;
        this.ruleSets = ruleSets;
        this.trajectories = trajectories;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "review-rule-set";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        RuleSet today = ruleSets.today();
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put("rulesNow", described(ruleSets.named(trajectory.ruleSetId())));
        shown.put("rulesNew", described(today));
        shown.put("differences", differences(ruleSets.between(trajectory.ruleSetId(), today.id())));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        reviews.choose(task.trajectoryNo(), values.choice("choice", RuleSetChoice.class), values.text("reason"));
        return Routing.none();
    }

    private static String described(RuleSet set) {
        return "%s: %s".formatted(set.id(), set.reason());
    }

    private static String differences(List<RuleSetChange> changes) {
        List<String> lines = new ArrayList<>();
        for (RuleSetChange change : changes) {
            change.ends().forEach(row -> lines.add(line(change, row, "gælder ikke mere")));
            change.begins().forEach(row -> lines.add(line(change, row, "gælder nu")));
        }
        if (lines.isEmpty()) {
            return "Ingen tabel giver andre svar for forløbet i dag.";
        }
        int more = lines.size() - MOST_LINES;
        return String.join("\n", lines.subList(0, Math.min(MOST_LINES, lines.size())))
                + (more > 0 ? "\nOg %d til. De står alle på siden Regelsæt.".formatted(more) : "");
    }

    private static String line(RuleSetChange change, DecisionTables.Row row, String what) {
        return "%s, række %d %s: %s"
                .formatted(change.table(), row.no(), what, row.answers().getOrDefault("Begrundelse", row.source()));
    }
}
