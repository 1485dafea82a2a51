package dk.forloeb.coordination.web;

import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What is answered to whoever may not see a citizen's consents, or asks for a course that is not there. */
@ControllerAdvice(assignableTypes = ConsentController.class)
class ConsentRefusals {

    @ExceptionHandler(UnknownTrajectoryException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noCourse() {
        return new ModelAndView("refused")
                .addObject("title", "Findes ikke")
                .addObject("text", UnknownTrajectoryException.ON_A_PAGE);
    }
}
