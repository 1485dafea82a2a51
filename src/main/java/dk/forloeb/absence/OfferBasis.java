package dk.forloeb.absence;

/** Port: whether the citizen's plan contains offers under the law (LAB). Nobody answers before there is a plan. */
public interface OfferBasis {

    boolean isUnderLaw(String trajectoryNo);
}
