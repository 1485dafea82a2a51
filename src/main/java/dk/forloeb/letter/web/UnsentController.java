package dk.forloeb.letter.web;

import dk.forloeb.engine.web.Download;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.LongListException;
import dk.forloeb.platform.Role;
import dk.forloeb.platform.Spreadsheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
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
    private static final String FILE_SOURCE = "page:unsent-letters-file";
    private static final List<String> HEADER =
            List.of("Brev", "Til", "Forløb", "Skrevet", "Kanal", "Status", "Fejl", "Forsøg");

    private final LetterService letters;
    private final LetterAccess access;
    private final Clock clock;

    UnsentController(LetterService letters, LetterAccess access, Clock clock) {
        this.letters = letters;
        this.access = access;
        this.clock = clock;
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

    /** All of them; a process owner's file names no course. */
    @GetMapping("/liste" + Download.ENDING)
    ResponseEntity<byte[]> file(@PathVariable String ending) {
        access.requireOverseer();
        List<DeliveryView> all =
                LongListException.refuseLonger(letters.needingAPerson(PageRequest.of(0, LongListException.MOST + 1))
                        .getContent());
        boolean leader = access.has(Role.TEAM_LEADER);
        if (leader) {
            access.logRead(all.stream().map(DeliveryView::trajectoryNo).collect(Collectors.toSet()), FILE_SOURCE);
        }
        List<List<Object>> rows = all.stream().map(one -> cells(one, leader)).toList();
        return Download.table(
                "ikke-sendte-breve-" + LocalDate.now(clock), ending, new Spreadsheet("Breve", HEADER, rows));
    }

    private static List<Object> cells(DeliveryView one, boolean leader) {
        return Arrays.asList(
                one.kind().label(),
                one.kind().recipientKind().label(),
                leader ? one.trajectoryNo() : null,
                one.writtenAt().toLocalDate(),
                one.channel().label(),
                one.status().label(),
                one.failure() == null ? null : one.failure().label(),
                one.attempts());
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
