package dk.forloeb.letter.web;

import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.Role;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters that need a person, without their content. Only the team leader sees whose trajectory it is. */
@Controller
@RequestMapping("/forloeb/breve/fejl")
class UnsentController {

    private static final int ROWS = 25;
    private static final String SOURCE = "page:unsent-letters";

    private final LetterService letters;
    private final LetterAccess access;

    UnsentController(LetterService letters, LetterAccess access) {
        this.letters = letters;
        this.access = access;
    }

    @GetMapping
    String list(@RequestParam(name = "side", defaultValue = "1") int page, Model model) {
        access.requireOverseer();
        Page<DeliveryView> shown = letters.needingAPerson(PageRequest.of(Math.max(page, 1) - 1, ROWS));
        boolean leader = access.has(Role.TEAM_LEADER);
        if (leader) {
            access.logRead(shown.stream().map(DeliveryView::trajectoryNo).collect(Collectors.toSet()), SOURCE);
        }
        model.addAttribute("page", shown);
        model.addAttribute("leader", leader);
        return "letter/unsent";
    }

    @PostMapping("/{deliveryId}/igen")
    String resend(@PathVariable UUID deliveryId, RedirectAttributes answer) {
        access.requireOverseer();
        answer.addFlashAttribute(
                "done",
                letters.resend(deliveryId)
                        ? "Brevet sendes igen om lidt."
                        : "Brevet venter ikke på at blive sendt igen. Intet er ændret.");
        return "redirect:/forloeb/breve/fejl";
    }
}
