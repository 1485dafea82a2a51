package dk.forloeb.letter.web;

import dk.forloeb.letter.LetterService;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of one trajectory: where each stands, and the letter itself. */
@Controller
@RequestMapping("/forloeb/forloeb/{no}/breve")
class LetterController {

    private static final String SOURCE = "page:letters";

    private final LetterService letters;
    private final LetterAccess access;

    LetterController(LetterService letters, LetterAccess access) {
        this.letters = letters;
        this.access = access;
    }

    @GetMapping
    String list(@PathVariable String no, Model model) {
        access.requireReader(no, SOURCE);
        access.logRead(no, SOURCE);
        model.addAttribute("no", no);
        model.addAttribute("letters", letters.ofTrajectory(no));
        model.addAttribute("caseworker", access.isCaseworkerOf(no));
        return "letter/letters";
    }

    @GetMapping(path = "/{letterId}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String no, @PathVariable UUID letterId) {
        access.requireReader(no, SOURCE);
        byte[] pdf = letters.pdf(no, letterId).orElseThrow(LetterController::unknown);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + letterId + ".pdf\"")
                .body(pdf);
    }

    @PostMapping("/{deliveryId}/udleveret")
    String handOver(@PathVariable String no, @PathVariable UUID deliveryId, RedirectAttributes answer) {
        access.requireCaseworker(no, SOURCE);
        access.logWrite(no, SOURCE);
        answer.addFlashAttribute(
                "done",
                letters.handOver(no, deliveryId)
                        ? "Det er noteret, at brevet er udleveret."
                        : "Brevet venter ikke på at blive udleveret. Intet er ændret.");
        return "redirect:/forloeb/forloeb/{no}/breve";
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
