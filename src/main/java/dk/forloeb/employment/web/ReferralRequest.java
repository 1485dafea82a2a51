package dk.forloeb.employment.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.ReferralSource;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;

/** A referral as another system sends it; the same facts as on the form "Henvis borger". */
@Schema(description = "En borger, der henvises til det håndholdte beskæftigelsesforløb.")
record ReferralRequest(
        @Schema(description = "CPR-nummer, 10 cifre med eller uden bindestreg", example = "010190-0000")
                @NotNull(message = "CPR-nummeret mangler.")
                @Pattern(
                        regexp = "[0-9]{6}[- ]?[0-9]{4}",
                        message = "CPR-nummeret skal være 10 cifre, eventuelt med bindestreg.")
                String cpr,
        @Schema(description = "Borgerens fulde navn", example = "Anna Eksempel")
                @NotBlank(message = "Navnet mangler.")
                @Size(min = 2, max = 150, message = "Navnet skal have mellem 2 og 150 tegn.")
                String fullName,
        @Schema(description = "Telefonnummer; må mangle", example = "20 00 10 10")
                @Pattern(
                        regexp = "\\+?[0-9 ]{8,19}",
                        message = "Telefonnummeret skal være mindst 8 cifre, eventuelt med + foran.")
                String phone,
        @Schema(description = "E-mail; må mangle", example = "anna@eksempel.dk")
                @Size(max = 150, message = "E-mailen må højst have 150 tegn.")
                @Pattern(regexp = "[^@\\s]+@[^@\\s]+[.][^@\\s]+", message = "E-mailen er ikke skrevet rigtigt.")
                String email,
        @Schema(
                        description =
                                "Foretrukket sprog som ISO 639-1-kode; und for et sprog, der ikke er på formularens liste",
                        example = "ar")
                @NotNull(message = "Det foretrukne sprog mangler.")
                @Pattern(regexp = "[a-z]{2,3}", message = "Sproget skal være en kode på 2 eller 3 små bogstaver.")
                String preferredLanguage,
        @Schema(description = "Om der er brug for tolk") @NotNull(message = "Skriv, om der er brug for tolk.")
                Boolean interpreterNeeded,
        @Schema(description = "Om borgeren bor i Københavns Kommune")
                @NotNull(message = "Skriv, om borgeren bor i Københavns Kommune.")
                Boolean livesInCopenhagen,
        @Schema(description = "Om borgeren har navne- og adressebeskyttelse")
                @NotNull(message = "Skriv, om borgeren har navne- og adressebeskyttelse.")
                Boolean addressProtected,
        @Schema(description = "Hvorfor borgeren henvises alligevel; kræves, når borgeren ikke bor i København")
                @Size(min = 20, max = 500, message = "Begrundelsen skal have mellem 20 og 500 tegn.")
                String residenceReason,
        @Schema(description = "Hvem der henviser") @NotNull(message = "Skriv, hvem der henviser.")
                ReferralSource referralSource,
        @Schema(description = "Borgerens forsørgelse") @NotNull(message = "Forsørgelsen mangler.")
                BenefitType benefitType,
        @Schema(description = "Den enhed, der skal have forløbet") @NotNull(message = "Enheden mangler.")
                OrgUnit orgUnit,
        @Schema(
                        description =
                                "Hvorfor borgeren henvises: behovet for hjælp til arbejde, ikke oprindelse eller diagnoser")
                @NotBlank(message = "Begrundelsen for henvisningen mangler.")
                @Size(min = 10, max = 1000, message = "Begrundelsen skal have mellem 10 og 1000 tegn.")
                String referralNote) {

    private static final String YES = "JA";
    private static final String NO = "NEJ";

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "Skriv i residenceReason, hvorfor borgeren henvises, når borgeren ikke bor i København.")
    boolean isResidenceExplained() {
        return !Boolean.FALSE.equals(livesInCopenhagen) || residenceReason != null;
    }

    /** As a browser would submit the form. */
    Map<String, Object> startForm() {
        Map<String, Object> values = new HashMap<>();
        values.put("cpr", cpr);
        values.put("fullName", fullName);
        values.put("phone", phone);
        values.put("email", email);
        values.put("preferredLanguage", preferredLanguage);
        values.put("interpreterNeeded", yesOrNo(interpreterNeeded));
        values.put("livesInCopenhagen", yesOrNo(livesInCopenhagen));
        values.put("addressProtected", yesOrNo(addressProtected));
        values.put("residenceReason", residenceReason);
        values.put("referralSource", referralSource.name());
        values.put("benefitType", benefitType.name());
        values.put("orgUnit", orgUnit.name());
        values.put("referralNote", referralNote);
        return values;
    }

    /** Without any value, so that no log can hold a citizen's number or name. */
    @Override
    public String toString() {
        return "ReferralRequest";
    }

    private static String yesOrNo(boolean yes) {
        return yes ? YES : NO;
    }
}
