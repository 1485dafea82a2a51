package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches the board for a citizen; who types a course's number there gets the course. */
@Controller
class CitizenSearchController {

    private final CitizenSearch search;

    CitizenSearchController(CitizenSearch search) {
        this.search = search;
    }

    @PostMapping(BoardLinks.PAGE + "/borger")
    String search(
            AskedFor asked, @RequestParam(name = "borger", defaultValue = "") String typed, RedirectAttributes answer) {
        BoardLinks links = asked.links();
        AskedFor numbered = AskedFor.number(typed);
        if (numbered.filter().number() != null) {
            return "redirect:" + links.with("nr", numbered.filter().number());
        }
        try {
            return "redirect:" + links.with("soegt", search.remember(typed));
        } catch (BoardRefusedException refused) {
            answer.addFlashAttribute("nameError", refused.getMessage());
            answer.addFlashAttribute("typedCitizen", typed);
            return "redirect:" + links.here();
        }
    }
}
