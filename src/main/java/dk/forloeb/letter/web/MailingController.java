package dk.forloeb.letter.web;

import dk.forloeb.letter.MailingDraft;
import dk.forloeb.letter.MailingRefusedException;
import dk.forloeb.letter.MailingService;
import dk.forloeb.letter.MailingView;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.RuleSetService;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which team leaders and process owners write to many citizens at once. They show no citizen. */
@Controller
@RequestMapping("/forloeb/breve/udsendelser")
class MailingController {

    private static final String PAGE = "/forloeb/breve/udsendelser";
    private static final int ROWS = 25;

    private final MailingService mailings;
    private final RuleSetService ruleSets;
    private final LetterAccess access;

    MailingController(MailingService mailings, RuleSetService ruleSets, LetterAccess access) {
        this.mailings = mailings;
        this.ruleSets = ruleSets;
        this.access = access;
    }

    @ModelAttribute
    void requireOverseer() {
        access.requireOverseer();
    }

    @GetMapping
    String list(@RequestParam(name = "side", defaultValue = "1") int page, Model model) {
        model.addAttribute("page", mailings.mailings(PageRequest.of(Math.max(page, 1) - 1, ROWS)));
        return "letter/mailings";
    }

    @GetMapping("/ny")
    String begin(Model model) {
        return write(new MailingDraft("", "", null, null), model);
    }

    /** Shows what would be sent, and to how many; nothing is stored. */
    @PostMapping("/ny")
    String look(
            @RequestParam("emne") String subject,
            @RequestParam("tekst") String text,
            @RequestParam(name = "enhed", defaultValue = "") String unit,
            @RequestParam(name = "regelsaet", defaultValue = "") String ruleSet,
            Model model) {
        MailingDraft draft = draft(subject, text, unit, ruleSet);
        List<String> problems = mailings.problems(draft);
        model.addAttribute("problems", problems);
        if (problems.isEmpty()) {
            model.addAttribute("letter", mailings.preview(draft));
            model.addAttribute("reach", mailings.reach(draft));
        }
        return write(draft, model);
    }

    @PostMapping
    String make(
            @RequestParam("emne") String subject,
            @RequestParam("tekst") String text,
            @RequestParam(name = "enhed", defaultValue = "") String unit,
            @RequestParam(name = "regelsaet", defaultValue = "") String ruleSet,
            @RequestParam(name = "ordre", required = false) UUID order,
            Model model) {
        MailingDraft draft = draft(subject, text, unit, ruleSet);
        UUID id = order == null ? UUID.randomUUID() : order;
        try {
            mailings.make(id, draft);
            return "redirect:" + PAGE + "/" + id;
        } catch (DataIntegrityViolationException twice) {
            // The same form at the same moment.
            return "redirect:" + PAGE + "/" + id;
        } catch (MailingRefusedException refused) {
            model.addAttribute("problems", List.of(refused.getMessage()));
            return write(draft, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        MailingView mailing = found(id);
        model.addAttribute("mailing", mailing);
        model.addAttribute("letter", mailings.preview(mailing.draft()));
        model.addAttribute("reach", mailings.reach(mailing.draft()));
        model.addAttribute("own", access.isUser(mailing.madeBy()));
        return "letter/mailing";
    }

    @PostMapping("/{id}/godkend")
    String approve(@PathVariable UUID id, RedirectAttributes answer) {
        return step(id, mailings::approve, "Udsendelsen er godkendt. Brevene skrives nu.", answer);
    }

    @PostMapping("/{id}/afvis")
    String refuse(@PathVariable UUID id, RedirectAttributes answer) {
        return step(id, mailings::refuse, "Udsendelsen er afvist. Ingen breve er skrevet.", answer);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, RedirectAttributes answer) {
        return step(id, mailings::stop, "Udsendelsen er stoppet. Breve, der er skrevet, er på vej.", answer);
    }

    private String step(UUID id, Consumer<UUID> step, String done, RedirectAttributes answer) {
        try {
            step.accept(id);
            answer.addFlashAttribute("done", done);
        } catch (MailingRefusedException refused) {
            answer.addFlashAttribute("error", refused.getMessage());
        }
        return "redirect:" + PAGE + "/" + id;
    }

    private MailingView found(UUID id) {
        try {
            return mailings.mailing(id);
        } catch (MailingRefusedException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        }
    }

    private String write(MailingDraft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("order", UUID.randomUUID());
        model.addAttribute("units", OrgUnit.values());
        model.addAttribute("ruleSets", ruleSets.ruleSets());
        return "letter/mailing-new";
    }

    /** A unit that nobody knows is all units: what is then shown tells how many they are. */
    private static MailingDraft draft(String subject, String text, String unit, String ruleSet) {
        OrgUnit chosen = Arrays.stream(OrgUnit.values())
                .filter(one -> one.name().equals(unit))
                .findFirst()
                .orElse(null);
        return new MailingDraft(
                subject.strip(), text.replace("\r\n", "\n"), chosen, ruleSet.isEmpty() ? null : ruleSet);
    }
}
