package dk.forloeb.deadline.web;

import dk.forloeb.deadline.ClosingDayService;
import dk.forloeb.deadline.ClosingDaysRejectedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which process owner and team leader keep the municipality's closing days. */
@Controller
@RequestMapping("/forloeb/frister/lukkedage")
class ClosingDayController {

    /** What spreadsheets on Danish machines write when they are not asked for UTF-8. */
    private static final Charset SPREADSHEET = Charset.forName("windows-1252");

    private static final String PAGE = "redirect:/forloeb/frister/lukkedage";
    private static final long MOST_BYTES = 1024 * 1024;

    private final ClosingDayService closingDays;

    ClosingDayController(ClosingDayService closingDays) {
        this.closingDays = closingDays;
    }

    @GetMapping
    String show(Model model) {
        ClosingDayService.Listing list = closingDays.list();
        model.addAttribute("edition", list.edition());
        if (!model.containsAttribute("text")) {
            model.addAttribute("text", list.text());
        }
        model.addAttribute("stored", list.text());
        model.addAttribute("mayChange", closingDays.mayChange());
        return "deadline/closing-days";
    }

    @PostMapping
    String replace(
            @RequestParam("udgave") int seen, @RequestParam("lukkedage") String text, RedirectAttributes answer) {
        return take(seen, text, answer);
    }

    @PostMapping("/fil")
    String upload(@RequestParam("udgave") int seen, @RequestParam("fil") MultipartFile file, RedirectAttributes answer)
            throws IOException {
        if (file.getSize() > MOST_BYTES) {
            answer.addFlashAttribute(
                    "problems",
                    List.of("Filen er for stor. En liste fylder højst 1 MB; se efter, om det er den rigtige fil."));
            return PAGE;
        }
        return take(seen, decoded(file.getBytes()), answer);
    }

    private String take(int seen, String text, RedirectAttributes answer) {
        try {
            answer.addFlashAttribute("done", told(closingDays.replace(seen, text)));
        } catch (ClosingDaysRejectedException rejected) {
            answer.addFlashAttribute("problems", rejected.problems());
            answer.addFlashAttribute("text", text);
        } catch (ConcurrencyFailureException conflict) {
            answer.addFlashAttribute(
                    "problems",
                    List.of(
                            "En anden har ændret listen imens. Det, du skrev, står stadig i feltet, og listen, som den er nu,"
                                    + " står under det. Sammenlign dem, og gem igen."));
            answer.addFlashAttribute("text", text);
            answer.addFlashAttribute("conflict", true);
        }
        return PAGE;
    }

    private static String told(ClosingDayService.Counted counted) {
        String moved =
                switch (counted.moved()) {
                    case 0 -> "Ingen frist fik en ny dato.";
                    case 1 -> "Én frist fik en ny dato.";
                    default -> "%d frister fik en ny dato.".formatted(counted.moved());
                };
        return counted.finished()
                ? "Lukkedagene er gemt, og åbne frister er regnet om. " + moved
                : "Lukkedagene er gemt. De åbne frister er ved at blive regnet om; resten følger om få minutter. "
                        + "Indtil nu: " + moved;
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return new String(content, SPREADSHEET);
        }
    }
}
