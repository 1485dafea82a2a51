package dk.forloeb.engine.web;

import dk.forloeb.engine.access.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the bare addresses to where the person's day's work is. */
@Controller
class StartPage {

    private final PageFrame frame;

    StartPage(PageFrame frame) {
        this.frame = frame;
    }

    /** The task list, for whoever has one; nobody is known before the login, which is the task list's. */
    @GetMapping("/")
    String home() {
        return "redirect:" + frame.home();
    }

    /** The first of the product's own pages. */
    @GetMapping("/forloeb")
    String ownPage() {
        return "redirect:" + frame.ownPage();
    }
}
