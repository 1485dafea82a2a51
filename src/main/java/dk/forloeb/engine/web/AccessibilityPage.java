package dk.forloeb.engine.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is accessible to whom, and whom to tell of what is not (lov om tilgængelighed af offentlige organers websteder). */
@Controller
class AccessibilityPage {

    private final String contact;

    AccessibilityPage(@Value("${forloeb.accessibility.contact:}") String contact) {
        this.contact = contact;
    }

    @GetMapping("/forloeb/tilgaengelighed")
    String show(Model model) {
        model.addAttribute("contact", contact);
        return "accessibility";
    }
}
