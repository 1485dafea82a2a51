package dk.forloeb.caseload.web;

import dk.forloeb.caseload.NoBoardException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What whoever has no board is told. */
@ControllerAdvice(basePackageClasses = NoBoardPage.class)
class NoBoardPage {

    @ExceptionHandler(NoBoardException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noAccess() {
        return new ModelAndView("refused")
                .addObject("title", "Ingen adgang")
                .addObject(
                        "text",
                        "Overblikket er for sagsbehandlere og teamledere, og kun teamledere flytter forløb. Din bruger har"
                                + " en anden rolle, og intet er ændret.");
    }
}
