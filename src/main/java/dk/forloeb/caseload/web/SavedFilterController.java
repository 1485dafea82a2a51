package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardRefusedException;
import dk.forloeb.caseload.SavedFilterService;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what the board is filtered by under a name, and forgets it again. */
@Controller
@RequestMapping(BoardLinks.PAGE + "/filtre")
class SavedFilterController {

    private final SavedFilterService filters;

    SavedFilterController(SavedFilterService filters) {
        this.filters = filters;
    }

    @PostMapping
    String save(
            AskedFor asked,
            @RequestParam(name = "navn", defaultValue = "") String name,
            @RequestParam(name = "delt", defaultValue = "false") boolean shared,
            RedirectAttributes answer) {
        BoardLinks links = asked.links();
        try {
            filters.save(name, kept(asked, shared), shared, asked.filter().unit());
            answer.addFlashAttribute("saved", "Filteret er gemt.");
        } catch (BoardRefusedException refused) {
            answer.addFlashAttribute("saveError", refused.getMessage());
            answer.addFlashAttribute("typedName", name);
        }
        return "redirect:" + links.here();
    }

    private String kept(AskedFor asked, boolean shared) {
        // Without the citizen that is searched for.
        String query = AskedFor.links(asked.filter(), 1).query();
        return shared && !query.isEmpty()
                ? AskedFor.links(filters.forOthers(asked.filter()), 1).query()
                : query;
    }

    @PostMapping("/{id}/slet")
    String delete(@PathVariable UUID id, AskedFor asked, RedirectAttributes answer) {
        filters.delete(id);
        answer.addFlashAttribute("saved", "Filteret er slettet.");
        return "redirect:" + asked.links().here();
    }
}
