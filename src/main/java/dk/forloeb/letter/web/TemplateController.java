package dk.forloeb.letter.web;

import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterText;
import dk.forloeb.letter.TemplateException;
import dk.forloeb.letter.TemplateService;
import dk.forloeb.letter.TemplateView;
import java.util.List;
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

/** The pages on which a process owner edits the letters' texts. They show no citizen. */
@Controller
@RequestMapping("/forloeb/breve/skabeloner")
class TemplateController {

    private static final String PAGE = "/forloeb/breve/skabeloner";

    private final TemplateService templates;
    private final LetterAccess access;

    TemplateController(TemplateService templates, LetterAccess access) {
        this.templates = templates;
        this.access = access;
    }

    @ModelAttribute
    void requireProcessOwner() {
        access.requireProcessOwner();
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("templates", templates.inUse());
        return "letter/templates";
    }

    /** @param version version to start from; the newest when none is named */
    @GetMapping("/{code}")
    String edit(
            @PathVariable String code, @RequestParam(name = "version", required = false) Integer version, Model model) {
        LetterKind kind = kind(code);
        List<TemplateView> versions = templates.versions(kind);
        TemplateView shown = versions.stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst()
                .orElseThrow(TemplateController::unknown);
        return edit(kind, versions, shown.text(), versions.get(0).version(), model);
    }

    @PostMapping("/{code}")
    String store(
            @PathVariable String code,
            @RequestParam("tekst") String text,
            @RequestParam("version") int basedOn,
            Model model,
            RedirectAttributes answer) {
        LetterKind kind = kind(code);
        try {
            TemplateView stored = templates.store(kind, basedOn, text);
            answer.addFlashAttribute("done", "Version %d er gemt og bruges fra nu af.".formatted(stored.version()));
            return "redirect:" + PAGE + "/" + kind.name();
        } catch (TemplateException refused) {
            model.addAttribute("problems", refused.problems());
            return edit(kind, templates.versions(kind), text, basedOn, model);
        }
    }

    /** What stands in the preview beside the text while it is being edited. */
    @PostMapping("/{code}/forvis")
    String preview(@PathVariable String code, @RequestParam("tekst") String text, Model model) {
        LetterKind kind = kind(code);
        List<String> problems = templates.problems(kind, text);
        model.addAttribute("problems", problems);
        model.addAttribute("letter", problems.isEmpty() ? templates.preview(kind, text) : new LetterText("Fejl", ""));
        return "letter/preview";
    }

    private static String edit(LetterKind kind, List<TemplateView> versions, String text, int basedOn, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("versions", versions);
        model.addAttribute("text", text);
        model.addAttribute("basedOn", basedOn);
        return "letter/template";
    }

    private static LetterKind kind(String code) {
        return LetterKind.of(code).orElseThrow(TemplateController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
