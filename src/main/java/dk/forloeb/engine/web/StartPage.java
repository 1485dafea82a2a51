package dk.forloeb.engine.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads from the bare address to the task list, where the day's work is. */
@Controller
class StartPage {

    @GetMapping("/")
    String tasklist() {
        return "redirect:" + WebSecurity.TASKLIST;
    }
}
