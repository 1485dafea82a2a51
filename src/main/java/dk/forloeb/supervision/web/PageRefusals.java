package dk.forloeb.supervision.web;

import dk.forloeb.supervision.NoSupervisorException;
import dk.forloeb.supervision.UnknownProcessException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What somebody is told who may not see a page of supervision, or asks for what is not there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
        assignableTypes = {
            RouteController.class,
            FailureController.class,
            AgeingController.class,
            OverdueController.class
        })
class PageRefusals {

    @ExceptionHandler(NoSupervisorException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noAccess(NoSupervisorException refused) {
        return page("Ingen adgang", refused.getMessage());
    }

    @ExceptionHandler(UnknownProcessException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown() {
        return page(
                "Findes ikke",
                "Der er intet afsluttet forløb på denne adresse, som du kan se. Er det stadig i gang, står det i Overvågning"
                        + " under »Procesinstanser«.");
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView notUnderstood() {
        return page("Ikke forstået", "Noget i adressen eller formularen kendes ikke. Intet er ændret.");
    }

    private static ModelAndView page(String title, String text) {
        return new ModelAndView("refused").addObject("title", title).addObject("text", text);
    }
}
