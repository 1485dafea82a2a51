package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CourseProposals;
import dk.forloeb.caseload.CourseProposalsService;
import dk.forloeb.caseload.ShownProposal;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.trajectory.ProposalChanges;
import dk.forloeb.trajectory.ProposalChanges.Change;
import dk.forloeb.trajectory.ProposalView;
import dk.forloeb.trajectory.Proposed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why the system proposed what it did: rule, inputs, version, and what the person chose instead. */
@Controller
class ProposalController {

    private static final String HEALTH = "Skjult: oplysning om helbred";
    private static final String UNDECIDED = "Skjult: det er ikke afgjort, hvem der må se oplysningen";

    private final CourseProposalsService proposals;

    ProposalController(CourseProposalsService proposals) {
        this.proposals = proposals;
    }

    /**
     * @param reason null when it would tell of what is kept from the reader, as the row would
     * @param choice what became of it, in words
     * @param overrideReason null when there is none
     * @param overrideHidden whether there is one that is kept from the reader
     * @param whole whether nothing is kept from the reader
     */
    record Line(
            UUID id,
            String when,
            String rule,
            String ruleSet,
            String proposed,
            String about,
            String reason,
            List<Input> inputs,
            String choice,
            boolean overridden,
            String overrideReason,
            boolean overrideHidden,
            boolean whole) {

        static Line of(ProposalView view, Map<String, String> people) {
            return of(new ShownProposal(view, Set.of(), true, true), people);
        }

        static Line of(ShownProposal shown, Map<String, String> people) {
            ProposalView view = shown.view();
            Proposed made = view.proposed();
            boolean written = view.isOverridden() && StringUtils.hasText(view.overrideReason());
            return new Line(
                    view.id(),
                    DanishDates.moment(view.proposedAt()),
                    shown.rowShown() ? made.rule() : view.table(),
                    view.ruleSetId(),
                    result(made.result()),
                    view.about() == null ? null : StringUtils.uncapitalize(view.about()),
                    shown.rowShown() ? made.reason() : null,
                    view.inputs().stream().map(input -> Input.of(input, shown)).toList(),
                    ProposalController.choice(view, people),
                    view.isOverridden(),
                    written && shown.choiceShown() ? view.overrideReason() : null,
                    written && !shown.choiceShown(),
                    shown.isWhole());
        }
    }

    record Input(String question, String answer) {

        static Input of(ProposalView.Input input, ShownProposal shown) {
            if (shown.hidden().contains(input.name())) {
                return new Input(input.question(), shown.isUndecided(input.name()) ? UNDECIDED : HEALTH);
            }
            return new Input(input.question(), CodeText.of(input.answer()));
        }
    }

    @GetMapping("/forloeb/forloeb/{no}/forslag")
    String show(@PathVariable String no, @RequestParam(name = "side", defaultValue = "1") String side, Model model) {
        int page = side.matches("[1-9]\\d{0,5}") ? Integer.parseInt(side) : 1;
        CourseProposals found = proposals.proposals(no, page);
        model.addAttribute("no", no);
        model.addAttribute(
                "lines",
                found.proposals().stream()
                        .map(one -> Line.of(one, found.people()))
                        .toList());
        model.addAttribute("page", page);
        model.addAttribute("older", found.more());
        return "caseload/proposals";
    }

    /** @param result what the table would have proposed, within a sentence */
    record Other(String question, String from, String to, String result, String rows) {}

    @GetMapping("/forloeb/forloeb/{no}/forslag/{id}")
    String changes(@PathVariable String no, @PathVariable UUID id, Model model) {
        ProposalChanges found = proposals.changes(no, id);
        ProposalView view = found.proposal();
        model.addAttribute("no", no);
        model.addAttribute("line", Line.of(view, Map.of()));
        model.addAttribute("standing", found.standing().name());
        model.addAttribute(
                "changes",
                found.changes().stream().map(one -> other(one, view.about())).toList());
        model.addAttribute("cut", found.more());
        return "caseload/proposal-changes";
    }

    private static Other other(Change change, String about) {
        String counted = about == null || change.sentence() ? "" : " (%s)".formatted(StringUtils.uncapitalize(about));
        return new Other(
                change.question(),
                CodeText.of(change.from()),
                either(change.to()),
                Proposed.MANUAL.equals(change.result()) ? result(change.result()) : quoted(change) + counted,
                change.rows());
    }

    private static String quoted(Change change) {
        return "»%s«".formatted(change.sentence() ? change.result() : result(change.result()));
    }

    private static String either(List<Object> values) {
        String all = values.stream().map(CodeText::of).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " eller " + all.substring(last + 2);
    }

    private static String result(String proposed) {
        return Proposed.MANUAL.equals(proposed) ? "ingenting: personen vælger selv" : CodeText.of(proposed);
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
