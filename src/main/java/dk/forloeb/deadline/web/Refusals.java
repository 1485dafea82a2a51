package dk.forloeb.deadline.web;

import dk.forloeb.deadline.NoAccessException;
import dk.forloeb.deadline.UnknownDeadlineException;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/** What these pages answer to whoever may not see them or asks for what is not there. */
@ControllerAdvice(basePackageClasses = Refusals.class)
class Refusals {

    @ExceptionHandler(NoAccessException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView noAccess() {
        return page(
                "Ingen adgang",
                "Din bruger har ikke adgang til dette. Kun forløbets faste sagsbehandler og teamlederen kan se og"
                        + " flytte dets frister; lovfrister flyttes af teamlederen, og lukkedage af procesejeren eller"
                        + " teamlederen. Intet er ændret.");
    }

    @ExceptionHandler(UnknownTrajectoryException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noCourse() {
        return page("Findes ikke", UnknownTrajectoryException.ON_A_PAGE);
    }

    @ExceptionHandler({
        UnknownDeadlineException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown() {
        return page("Findes ikke", "Der er intet på denne adresse. Se efter, om nummeret er skrevet rigtigt.");
    }

    private static ModelAndView page(String title, String text) {
        return new ModelAndView("refused").addObject("title", title).addObject("text", text);
    }
}
