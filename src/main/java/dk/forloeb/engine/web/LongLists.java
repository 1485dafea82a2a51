package dk.forloeb.engine.web;

import dk.forloeb.platform.LongListException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What somebody is told who asks for a file that would be too long. */
@ControllerAdvice
class LongLists {

    @ExceptionHandler(LongListException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView tooLong() {
        return new ModelAndView("refused")
                .addObject("title", "For lang en liste")
                .addObject(
                        "text",
                        "Listen har over 5.000 rækker, og det er for mange til én fil. Gå tilbage, og vælg mindre, for eksempel en"
                                + " person, et nummer eller en kortere periode.");
    }
}
