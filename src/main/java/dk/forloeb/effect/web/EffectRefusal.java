package dk.forloeb.effect.web;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the pages of figures answer to whoever may not see them. */
@ControllerAdvice(basePackageClasses = EffectRefusal.class)
class EffectRefusal {

    @ExceptionHandler(AccessDeniedException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String noAccess() {
        return "effect/refused";
    }
}
