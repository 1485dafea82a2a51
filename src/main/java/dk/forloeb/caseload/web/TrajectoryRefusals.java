package dk.forloeb.caseload.web;

import dk.forloeb.caseload.LongListException;
import dk.forloeb.caseload.UnknownProposalException;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What somebody is told who asks for a course that does not exist or is not the reader's; the two look the same. */
@ControllerAdvice(
        assignableTypes = {
            TrajectoryController.class,
            CourseTrailController.class,
            ProposalController.class,
            CitizenController.class,
            PeekController.class
        })
class TrajectoryRefusals {

    @ExceptionHandler(LongListException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView tooLong(LongListException list) {
        return new ModelAndView("refused")
                .addObject("title", "For lang en liste")
                .addObject(
                        "text",
                        "Listen har over %d rækker, og det er mere, end en fil kan have. Vælg først en person, eller hvad der"
                                        .formatted(list.most())
                                + " er sket.");
    }

    @ExceptionHandler(UnknownTrajectoryException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown() {
        return new ModelAndView("refused")
                .addObject("title", "Findes ikke")
                .addObject("text", UnknownTrajectoryException.ON_A_PAGE);
    }

    @ExceptionHandler(UnknownProposalException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknownProposal() {
        return new ModelAndView("refused")
                .addObject("title", "Findes ikke")
                .addObject(
                        "text",
                        "Der er intet forslag på denne adresse, som kan regnes igen. Gå tilbage til forløbets forslag, og vælg"
                                + " et dér.");
    }
}
