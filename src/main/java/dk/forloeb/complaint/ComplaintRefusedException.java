package dk.forloeb.complaint;

/** A complaint can't be taken, or can't take this step, whoever asks for it and by whatever way. */
public class ComplaintRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ComplaintRefusedException(String message) {
        super(message);
    }

    ComplaintRefusedException(String complaintNo, ComplaintStatus status, String step) {
        this("Complaint %s is %s: no %s now.".formatted(complaintNo, status, step));
    }
}
