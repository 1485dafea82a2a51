package dk.forloeb.effect.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of figures answer to whoever may not see them. */
@ControllerAdvice(basePackageClasses = EffectRefusal.class)
class EffectRefusal {

    @ExceptionHandler(AccessDeniedException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noAccess() {
        return new ModelAndView("refused")
                .addObject("title", "Ingen adgang")
                .addObject(
                        "text",
                        "Din bruger har ikke adgang til tallene om effekt. Tal, der ikke handler om enkelte borgere, kan du få hos"
                                + " en teamleder.");
    }
}
