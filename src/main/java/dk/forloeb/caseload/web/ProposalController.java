package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CourseProposals;
import dk.forloeb.caseload.CourseProposalsService;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.trajectory.ProposalView;
import dk.forloeb.trajectory.Proposed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why the system proposed what it did: rule, inputs, version, and what the person chose instead. */
@Controller
class ProposalController {

    /** Tables that are told of health, which the citizen may stop sharing: their inputs stand in the task alone. */
    private static final Set<String> CONFIDENTIAL =
            Set.of("health-routing", "upskilling-track", "next-step", "clarification-screening");

    private final CourseProposalsService proposals;

    ProposalController(CourseProposalsService proposals) {
        this.proposals = proposals;
    }

    /** @param choice what became of it, in words */
    record Line(
            String when,
            String rule,
            String ruleSet,
            String proposed,
            String about,
            String reason,
            List<Input> inputs,
            String choice,
            boolean overridden,
            String overrideReason) {}

    record Input(String question, String answer) {}

    @GetMapping("/forloeb/forloeb/{no}/forslag")
    String show(@PathVariable String no, @RequestParam(name = "side", defaultValue = "1") String side, Model model) {
        int page = side.matches("[1-9]\\d{0,5}") ? Integer.parseInt(side) : 1;
        CourseProposals found = proposals.proposals(no, page);
        model.addAttribute("no", no);
        model.addAttribute(
                "lines",
                found.proposals().stream().map(one -> line(one, found.people())).toList());
        model.addAttribute("page", page);
        model.addAttribute("older", found.more());
        return "caseload/proposals";
    }

    private static Line line(ProposalView view, Map<String, String> people) {
        Proposed made = view.proposed();
        boolean confidential = CONFIDENTIAL.contains(made.decisionId());
        return new Line(
                DanishDates.moment(view.proposedAt()),
                made.rule(),
                view.ruleSetId(),
                Proposed.MANUAL.equals(made.result()) ? "ingenting: personen vælger selv" : CodeText.of(made.result()),
                view.about() == null ? null : StringUtils.uncapitalize(view.about()),
                confidential ? null : made.reason(),
                confidential
                        ? List.of()
                        : view.inputs().entrySet().stream()
                                .map(input -> new Input(input.getKey(), CodeText.of(input.getValue())))
                                .toList(),
                choice(view, people),
                view.isOverridden(),
                confidential ? null : view.overrideReason());
    }

    private static String choice(ProposalView view, Map<String, String> people) {
        if (view.chosen() == null) {
            return null;
        }
        return "%s valgte »%s« den %s"
                .formatted(
                        people.getOrDefault(view.decidedBy(), "Forløb"),
                        CodeText.of(view.chosen()),
                        DanishDates.moment(view.decidedAt()));
    }
}
