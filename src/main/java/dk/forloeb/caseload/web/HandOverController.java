package dk.forloeb.caseload.web;

import dk.forloeb.caseload.BoardRefusedException;
import dk.forloeb.caseload.CaseloadHandOver;
import dk.forloeb.caseload.HandOverResult;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves the rows that a team leader has chosen on the board to another caseworker. */
@Controller
class HandOverController {

    /** Only the board itself: an address that came with the form leads nowhere else. */
    private static final String BOARD = BoardLinks.PAGE + "(\\?[\\w=&%.+-]*)?";

    private final CaseloadHandOver handOver;

    HandOverController(CaseloadHandOver handOver) {
        this.handOver = handOver;
    }

    @PostMapping(BoardLinks.PAGE + "/flyt")
    String move(Typed typed, RedirectAttributes answer) {
        try {
            HandOverResult result = handOver.move(typed.order(), typed.chosen(), typed.ny(), typed.begrundelse());
            answer.addFlashAttribute("done", told(result));
            answer.addFlashAttribute("stayed", result.refused());
        } catch (BoardRefusedException refused) {
            answer.addFlashAttribute("error", refused.getMessage());
            answer.addFlashAttribute("typed", typed);
        }
        return "redirect:" + (typed.her() != null && typed.her().matches(BOARD) ? typed.her() : BoardLinks.PAGE);
    }

    private static String told(HandOverResult result) {
        StringBuilder text = new StringBuilder("%d flyttet til %s".formatted(result.moved(), result.caseworker()));
        if (result.there() > 0) {
            text.append(", %d var der i forvejen".formatted(result.there()));
        }
        if (!result.refused().isEmpty()) {
            text.append(", %d kunne ikke flyttes".formatted(result.refused().size()));
        }
        return text.append('.').toString();
    }

    /** What the person has chosen and typed, as it came. */
    record Typed(List<String> forloeb, String ny, String begrundelse, String ordre, String her) {

        public List<String> chosen() {
            return forloeb == null ? List.of() : forloeb;
        }

        /** A form without an order of its own is one that nobody has sent before. */
        UUID order() {
            try {
                return UUID.fromString(ordre == null ? "" : ordre);
            } catch (IllegalArgumentException none) {
                return UUID.randomUUID();
            }
        }
    }
}
