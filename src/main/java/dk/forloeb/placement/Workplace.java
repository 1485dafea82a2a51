package dk.forloeb.placement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * Where a citizen is placed and whom to talk to.
 *
 * @param cvr company number, 8 digits
 * @param pNumber number of the production unit, 10 digits; the ratio of placed to employed counts here
 * @param fte ordinary employees of the unit in full-time units; null where the ratio does not apply
 * @param currentPlaced how many are in praktik or løntilskud there already
 * @param hasMentor an employee can be the citizen's mentor
 */
@Embeddable
public record Workplace(
        @Column(name = "company_name") String companyName,
        String cvr,
        @Column(name = "p_number") String pNumber,
        @Column(name = "contact_name") String contactName,
        @Column(name = "contact_email") String contactEmail,
        @Column(name = "contact_phone") String contactPhone,
        BigDecimal fte,
        @Column(name = "current_placed") int currentPlaced,
        @Column(name = "employer_has_mentor") boolean hasMentor) {

    /** More than one employee, so that the employees' representative has to agree. */
    public boolean hasEmployees() {
        return fte != null && fte.compareTo(BigDecimal.ONE) > 0;
    }
}
