package dk.forloeb.letter.web;

import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the letters' pages answer to whoever may not see them or asks for what is not there; before Spring tells it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = LetterRefusals.class)
class LetterRefusals {

    @ExceptionHandler(AccessDeniedException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noAccess() {
        return page(
                "Ingen adgang",
                "Din bruger har ikke adgang til dette. Kun forløbets faste sagsbehandler noterer, at et brev er udleveret."
                        + " Breve til mange og ikke sendte breve er for teamlederen og procesejeren, og brevskabeloner for"
                        + " procesejeren. Intet er ændret.");
    }

    @ExceptionHandler(UnknownTrajectoryException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noCourse() {
        return page("Findes ikke", UnknownTrajectoryException.ON_A_PAGE);
    }

    /** The pages ask for a status only where there is nothing. */
    @ExceptionHandler({
        ResponseStatusException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown() {
        return page(
                "Findes ikke",
                "Der er intet på denne adresse. Se efter, om nummeret er skrevet rigtigt. Intet er ændret.");
    }

    private static ModelAndView page(String title, String text) {
        return new ModelAndView("refused").addObject("title", title).addObject("text", text);
    }
}
