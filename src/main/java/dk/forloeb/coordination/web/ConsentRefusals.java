package dk.forloeb.coordination.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is answered to whoever may not see a citizen's consents, or asks for a course that is not there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = ConsentController.class)
class ConsentRefusals {

    @ExceptionHandler(AccessDeniedException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noAccess() {
        return page(
                "Ingen adgang",
                "Din bruger har ikke adgang til dette forløbs samtykker. De er for forløbets faste sagsbehandler, teamlederen og"
                        + " den tværgående koordinator.");
    }

    @ExceptionHandler(ResponseStatusException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown() {
        return page("Findes ikke", "Der er intet på denne adresse. Se efter, om nummeret er skrevet rigtigt.");
    }

    private static ModelAndView page(String title, String text) {
        return new ModelAndView("refused").addObject("title", title).addObject("text", text);
    }
}
