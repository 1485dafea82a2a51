package dk.forloeb.caseload.web;

import dk.forloeb.caseload.NoBoardException;
import dk.forloeb.caseload.NoTrailException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What somebody is told who has no board, or asks for what is not there; before Spring tells it in English. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(basePackageClasses = BoardRefusals.class)
class BoardRefusals {

    @ExceptionHandler(NoBoardException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noAccess() {
        return page(
                "Ingen adgang",
                "Overblikket er for sagsbehandlere og teamledere, og kun teamledere flytter forløb. Din bruger har en anden"
                        + " rolle, og intet er ændret.");
    }

    @ExceptionHandler(NoTrailException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noTrail() {
        return page(
                "Ingen adgang",
                "Her åbner databeskyttelsesrådgiveren adgangsloggen for et hvilket som helst forløb. Dine egne borgeres log"
                        + " åbner du fra forløbets side.");
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown() {
        return page("Findes ikke", "Der er intet på denne adresse, og intet er ændret.");
    }

    private static ModelAndView page(String title, String text) {
        return new ModelAndView("refused").addObject("title", title).addObject("text", text);
    }
}
