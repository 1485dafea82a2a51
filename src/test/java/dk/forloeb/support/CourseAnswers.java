package dk.forloeb.support;

import dk.forloeb.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What people answer in a course that takes in every effort, from a referral to after-care in a job. A test changes what
 * makes its own course different. A {@link Period} is a day counted from the day of answering.
 */
public final class CourseAnswers {

    /** Comes up beside the course's own tasks, when one of them is late. */
    public static final String RESUME_COURSE = "UserTask_ResumeCourse";

    public static final String CHANGE_CASEWORKER = "UserTask_ChangeCaseworker";
    public static final String REVIEW_RULE_SET = "UserTask_ReviewRuleSet";
    public static final String FOLLOW_UP_DEADLINE = "UserTask_FollowUpDeadline";
    public static final String REACH_OFFICE = "UserTask_ReachOffice";

    private static final AtomicInteger CITIZENS = new AtomicInteger();
    private static final AtomicInteger SLOTS = new AtomicInteger();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final List<String> ALL_CHECKS =
            List.of("MERBESKAEFTIGELSE", "IKKE_SENESTE_ARBEJDSGIVER", "ARBEJDSMILJOE", "SKAANEHENSYN");
    private static final CourseDriver.Reply LATEST =
            (form, today) -> LocalDate.parse(form.prefill().text("latestNextContact"), DAY);

    private final Map<String, List<Map<String, Object>>> byTask = new LinkedHashMap<>();

    private CourseAnswers() {}

    /** The whole course. */
    public static CourseAnswers toJob() {
        return new CourseAnswers()
                .screening()
                .clarification()
                .plan()
                .courses()
                .placement()
                .mentor()
                .contact()
                .ending();
    }

    /**
     * A course in which every user task of the product comes up: nobody has room, attendance is low, the mentor is
     * concerned, the placement is extended, and the team leader ends the course after another round was wanted. More than
     * a year must pass before the next step is chosen; by then its deadline is with the team leader, who must answer before
     * the step is done.
     */
    public static CourseAnswers throughEveryTask() {
        return toJob().withFirstOfferDue()
                .withAbsences()
                .withDecision()
                .withComplaint()
                .withAccessRequests()
                .withCoordination()
                .with(
                        "UserTask_RenewConsent",
                        Map.of("renewal", "FORNYET", "method", "MUNDTLIGT_NOTAT", "validUntil", Period.ofMonths(11)))
                .with("UserTask_ChooseCaseworker", Map.of("caseworker", "sagsbehandler"))
                .with("UserTask_CompleteUpskilling", Map.of("attendedLessons", 12))
                .inTurn("UserTask_LogMentor", List.of(Map.of("concern", "JA", "text", "Trives ikke."), Map.of()))
                .inTurn(
                        "UserTask_EndPlacement",
                        List.of(
                                Map.of("placementEnd", "FORLAENG", "newEnd", Period.ofDays(40), "specialNeed", "NEJ"),
                                Map.of()))
                .with(
                        "UserTask_ApproveExtension",
                        Map.of("approved", "JA", "employeeRepApproved", "JA", "checks", ALL_CHECKS))
                .with(
                        "UserTask_ChooseNextStep",
                        Map.of("chosen", "NY_PLAN", "overrideReason", "Borgeren vil gerne prøve en gang til."))
                .with("UserTask_ReviewLongCourse", Map.of("decision", "AFSLUT"))
                .with(FOLLOW_UP_DEADLINE, Map.of("followUp", "AFVENTER"));
    }

    /**
     * The citizen stays away twice: the first time nobody reaches the citizen, who is heard, and a sanction is
     * recommended; the second time it is a sickness of more than four weeks.
     */
    public CourseAnswers withAbsences() {
        Map<String, Object> missed = Map.of("held", "NEJ");
        Map<String, Object> notReached = Map.of("reached", "NEJ");
        return inTurn(
                        "UserTask_ContactCitizen",
                        List.of(Map.of(), missed, Map.of(), Map.of(), Map.of(), missed, Map.of()))
                .inTurn(
                        "UserTask_ContactAfterAbsence",
                        List.of(
                                merged(notReached, Map.of("channel", "TELEFON")),
                                merged(notReached, Map.of("channel", "SMS")),
                                merged(notReached, Map.of("channel", "FREMMOEDE")),
                                Map.of(
                                        "reached",
                                        "JA",
                                        "channel",
                                        "TELEFON",
                                        "absenceType",
                                        "SYG",
                                        "reasonableCause",
                                        "JA",
                                        "documentation",
                                        "TRO_OG_LOVE")))
                .with("UserTask_HoldSicknessTalk", Map.of("heldOn", Period.ZERO, "stillIll", "JA"))
                .with(
                        "UserTask_HoldCaseConference",
                        Map.of("heldOn", Period.ZERO, "stillIll", "NEJ", "fitOn", Period.ZERO))
                .with(
                        "UserTask_AssessAvailability",
                        Map.of(
                                "guidance",
                                List.of("PLIGT", "KONSEKVENS", "INDKALDELSE", "FORSTAAET"),
                                "personalAttempt",
                                "JA",
                                "decision",
                                "PARTSHOERING"))
                .with("UserTask_SendHearing", Map.of("channel", "DIGITAL_POST"))
                .with("UserTask_RecordHearingReply", Map.of("repliedOn", Period.ZERO))
                .with("UserTask_RecommendSanction", Map.of("recommendation", "SANKTION"))
                .with("UserTask_ApproveRecommendation", Map.of("approved", "JA"))
                .with("UserTask_ResumePlan", Map.of("resumesOn", Period.ofDays(1)));
    }

    /** The citizen is heard on a refusal, replies, and the team leader approves it. */
    public CourseAnswers withDecision() {
        return with(
                        "UserTask_DraftDecision",
                        Map.of("result", "AFSLAG", "hearing", "HOERES", "replyBy", Period.ofDays(14)))
                .with("UserTask_RecordPartyReply", Map.of("repliedOn", Period.ZERO, "replyForm", "MUNDTLIG"))
                .with(
                        "UserTask_ReasonDecision",
                        Map.of(
                                "newReply", "NEJ",
                                "decisionStep", "GODKENDELSE",
                                "result", "AFSLAG",
                                "guidanceChecked", "JA"))
                .with("UserTask_ApproveDecision", Map.of("approved", "JA"));
    }

    /** A decision on the start form "Træf afgørelse". */
    public static Map<String, Object> decision(String no) {
        return new HashMap<>(Map.of("trajectoryNo", no, "decisionKind", "TILBUD"));
    }

    /** The municipality stands by its refusal, the appeals board changes it. */
    public CourseAnswers withComplaint() {
        return with("UserTask_ReassessDecision", Map.of("complaintResult", "FASTHOLDT"))
                .with("UserTask_RecordBoardAnswer", Map.of("answeredOn", Period.ZERO, "boardAnswer", "AENDRET"))
                .with("UserTask_ImplementBoardAnswer", Map.of("implementedOn", Period.ZERO));
    }

    /** Requests to see files and data, from the one of which something is left out. */
    public CourseAnswers withAccessRequests() {
        return with(
                        "UserTask_AnswerFileAccess",
                        new HashMap<>(Map.of(
                                "documents",
                                "Planen og afgørelserne",
                                "exempted",
                                "JA",
                                "exemptionBases",
                                List.of("ANDRE"),
                                "exemptionReason",
                                "Notatet nævner borgerens nabo.")))
                .with("UserTask_AnswerDataAccess", Map.of("documents", "Alle oplysninger", "exempted", "NEJ"));
    }

    /** A request of today on the start form "Registrér anmodning om aktindsigt". */
    public static Map<String, Object> accessRequest(String no, String kind) {
        return new HashMap<>(
                Map.of("trajectoryNo", no, "accessKind", kind, "receivedOn", Period.ZERO, "accessChannel", "TELEFON"));
    }

    /** A complaint over the trajectory's first decision on the start form "Registrér klage". */
    public static Map<String, Object> complaint(String no) {
        return new HashMap<>(Map.of(
                "decisionNo",
                no + "-A1",
                "receivedOn",
                Period.ZERO,
                "complaintChannel",
                "TELEFON",
                "complaintForm",
                "MUNDTLIG"));
    }

    /** An administration is asked; there is no consent, so a rule is found, and the answer leads to three agreements. */
    public CourseAnswers withCoordination() {
        Map<String, Object> answer =
                new HashMap<>(Map.of("answerKind", "SVAR", "answeredOn", Period.ZERO, "jointMeeting", "JA"));
        for (int item = 1; item <= 3; item++) {
            answer.put("action" + item, "Søg om indskudslån");
            answer.put("owner" + item, "BORGER");
            answer.put("due" + item, Period.ofDays(item));
        }
        return with(
                        "UserTask_DescribeRequest",
                        Map.of(
                                "requestWanted", "JA",
                                "administration", "SOF",
                                "basis", "SAMTYKKE",
                                "problems", List.of("BOLIG"),
                                "scope", List.of("SOCIALT")))
                .with("UserTask_ObtainConsent", Map.of("consentStep", "LOV"))
                .with("UserTask_RecordAnswer", answer)
                .with("UserTask_FollowUpAnswer", Map.of("coordinationStep", "AFSLUT"));
    }

    /** A wish for cooperation on the start form "Start tværgående samarbejde". */
    public static Map<String, Object> coordination(String no) {
        return new HashMap<>(Map.of("trajectoryNo", no, "administration", "SOF"));
    }

    /** An answer that nobody waits for, to the trajectory's first request, on the form "Registrér svar fra forvaltning". */
    public static Map<String, Object> lateAnswer(String no) {
        return new HashMap<>(Map.of("requestNo", no + "-S1", "answeredOn", Period.ZERO));
    }

    /** A consent that is given later in the course, on the form "Registrér samtykke". */
    public static Map<String, Object> consent(String no, String purpose) {
        Map<String, Object> consent = new HashMap<>(Map.of(
                "trajectoryNo",
                no,
                "purpose",
                purpose,
                "scope",
                List.of("SOCIALT"),
                "given",
                "JA",
                "method",
                "MUNDTLIGT_NOTAT",
                "validUntil",
                Period.ofMonths(6)));
        if (purpose.equals("TVAERGAAENDE")) {
            consent.put("parties", List.of("SOF"));
        }
        return consent;
    }

    /**
     * A short course that leads to a clarification, in which every task of it comes up: the case looks obvious and is not,
     * the team meets, and disability pension is granted.
     */
    public static CourseAnswers toPension() {
        return toJob().withDecision()
                .with(
                        "UserTask_HoldStartMeeting",
                        Map.of("healthReviewWanted", "NEJ", "consentPurposes", List.of("MENTOR")))
                .with(
                        "UserTask_LayPlan",
                        Map.of(
                                "tracks",
                                List.of("E_LAERING_4_MODULER"),
                                "mentorWanted",
                                "NEJ",
                                "placementWanted",
                                "NEJ",
                                "legalBasis",
                                List.of("OEVO")))
                .with("UserTask_ChooseNextStep", Map.of("chosen", "AFKLARING"))
                .with(FOLLOW_UP_DEADLINE, Map.of("followUp", "AFVENTER"))
                .with(
                        "UserTask_DescribeWorkAbility",
                        Map.ofEntries(
                                Map.entry("benefitMonths", 40),
                                Map.entry("yearsToPension", 12),
                                Map.entry("triedOffers", List.of("PRAKTIK", "OPKVALIFICERING")),
                                Map.entry("attendanceAbility", 5),
                                Map.entry("functionSevere", "JA"),
                                Map.entry("prognosis", "SIKKER"),
                                Map.entry("treatmentOngoing", "NEJ"),
                                Map.entry("citizenWish", "FOERTIDSPENSION")))
                .with("UserTask_ChooseClarification", Map.of("chosen", "AABENBAR_SAG"))
                .with("UserTask_CheckObviousCase", Map.of("obvious", "NEJ"))
                .with(
                        "UserTask_InformCitizen",
                        Map.of("informedOn", Period.ZERO, "existingGrounds", "NEJ", "consentGiven", "JA"))
                .with("UserTask_PrepareCase", Map.of("citizenApprovedOn", Period.ZERO))
                .with("UserTask_RequestCertificate", Map.of("certificateForm", "LAE265", "basis", "SAMTYKKE"))
                .with(
                        "UserTask_RegisterCertificate",
                        Map.of("certificateResult", "MODTAGET", "receivedOn", Period.ZERO, "issuer", "EGEN_LAEGE"))
                .with(
                        "UserTask_ObtainHealthAdvice",
                        Map.of("requestedOn", Period.ZERO, "receivedOn", Period.ZERO, "meetingWanted", "JA"))
                .with(
                        "UserTask_BookTeamMeeting",
                        Map.of(
                                "meetingAt",
                                (CourseDriver.Reply) (form, today) -> WorkingDays.usual()
                                        .after(today.plusDays(20), 1)
                                        .atTime(10, 0),
                                "participants",
                                List.of("BESKAEFTIGELSE", "SUNDHED", "SOCIAL", "SUNDHEDSKOORDINATOR"),
                                "fileSentOn",
                                Period.ZERO,
                                "interpreter",
                                "NEJ",
                                "companion",
                                "JA"))
                .with("UserTask_HoldTeamMeeting", Map.of("held", "JA", "citizenAttended", "JA"))
                .with(
                        "UserTask_WriteRecommendation",
                        Map.of("recommendation", "FOERTIDSPENSION", "workAbility", "VAESENTLIG_VARIGT"))
                .with("UserTask_ConsiderRecommendation", Map.of("consideredStep", "FOELG"))
                .with("UserTask_DraftDecision", Map.of("result", "BEVILGET"))
                .with("UserTask_ReasonDecision", Map.of("result", "BEVILGET"))
                .with("UserTask_ReviewPensionCase", Map.of("deadlineHolds", "JA"))
                .with(
                        "UserTask_SecurePensionDeadline",
                        Map.of("deadlineHolds", "NEJ", "delayCause", "HOERING", "expectedOn", Period.ofDays(60)))
                .with(
                        "UserTask_EffectuateDecision",
                        Map.of(
                                "effectuation",
                                "PENSION_OVERDRAGET",
                                "effectuatedOn",
                                Period.ZERO,
                                "effectiveFrom",
                                Period.ofDays(20)))
                .with("UserTask_CloseTrajectory", Map.of("outcome", "AFSL_FOERTIDSPENSION", "aftercareConsent", "NEJ"));
    }

    /** A report of absence on the form "Meld fravær". */
    public static Map<String, Object> absence(String no) {
        return new HashMap<>(Map.of(
                "trajectoryNo", no,
                "message", "FRAVAER",
                "from", Period.ZERO,
                "absenceType", "UDEBLEVET",
                "appointment", "KURSUS",
                "reportedBy", "UNDERVISER"));
    }

    /** A course that an event ends, with what is passed on to others. */
    public static CourseAnswers endingBy(String outcome) {
        return toJob().with("UserTask_CloseTrajectory", Map.of("outcome", outcome))
                .with(
                        "UserTask_HandOverCase",
                        Map.of(
                                "municipalityCode",
                                "157",
                                "byLaw",
                                List.of("STAMOPLYSNINGER", "PLAN"),
                                "consentGiven",
                                "JA",
                                "byConsent",
                                List.of("NOTATER"),
                                "complaints",
                                "JA"))
                .with("UserTask_TellOthers", Map.of("told", List.of("MENTOR")));
    }

    /** A report of what has happened on the form "Meld en ændring". */
    public static Map<String, Object> change(String no, String kind) {
        Map<String, Object> change =
                new HashMap<>(Map.of("trajectoryNo", no, "kind", kind, "on", Period.ZERO, "reportedBy", "BORGER"));
        switch (kind) {
            case "DELTIDSJOB" -> change.put("weeklyHours", 20);
            case "FLYTTET" -> change.put("municipalityCode", "157");
            case "PAUSE_BARSEL", "PAUSE_AFSONING" -> change.put("until", Period.ofDays(100));
            case "SAMTYKKE_TRUKKET" -> change.put("consents", List.of("ARBEJDSGIVER"));
            default -> {
                // The kind says it all.
            }
        }
        return change;
    }

    /** A meeting in good time, on a day on which the municipality is open. */
    public static Map<String, Object> summons(String no) {
        CourseDriver.Reply inGoodTime =
                (form, today) -> WorkingDays.usual().after(today, 8).atTime(10, 0);
        return new HashMap<>(Map.of(
                "trajectoryNo",
                no,
                "startsAt",
                inGoodTime,
                "place",
                "Prøvevej 1, 2. sal",
                "purpose",
                "Vi skal tale om din plan."));
    }

    /** A citizen who asked for help so long ago that the law's first offer is due soon; it is given elsewhere. */
    public CourseAnswers withFirstOfferDue() {
        return with(
                        "UserTask_DescribeSituation",
                        Map.of("firstRequestOn", Period.ofDays(-170), "lawSteps", List.of("SAMTALE")))
                .with("UserTask_SecureFirstOffer", Map.of("answer", "GIVET", "from", Period.ZERO));
    }

    /** The office was told of a child on the telephone. */
    public static Map<String, Object> officeReached() {
        return Map.of("reachedBy", "TELEFON", "reachedAt", (CourseDriver.Reply) (form, today) -> today.atStartOfDay());
    }

    /** A worry about a child of the citizen on the start form "Send underretning om et barn". */
    public static Map<String, Object> childWelfare(String no) {
        return new HashMap<>(Map.of(
                "trajectoryNo",
                no,
                "childName",
                "Bo Prøve",
                "childAge",
                7,
                "urgency",
                "VURDERES",
                "facts",
                "Bo har været alene hjemme to aftener i denne uge.",
                "parentsTold",
                "JA"));
    }

    /** A referral of somebody new. */
    public static Map<String, Object> referral() {
        int citizen = CITIZENS.incrementAndGet();
        Map<String, Object> referral = new HashMap<>();
        referral.put("cpr", "0101%02d-%04d".formatted(60 + citizen / 9_000, 1_000 + citizen % 9_000));
        referral.put("fullName", "Prøve Borger");
        referral.put("phone", "20 00 10 10");
        referral.put("preferredLanguage", "da");
        referral.put("interpreterNeeded", "NEJ");
        referral.put("livesInCopenhagen", "JA");
        referral.put("addressProtected", "NEJ");
        referral.put("referralSource", "DATALISTE");
        referral.put("benefitType", "KONTANTHJAELP");
        referral.put("orgUnit", "CENTER_NORD");
        return referral;
    }

    /** These answers instead, each time that the task comes up. */
    public CourseAnswers with(String taskKey, Map<String, Object> answers) {
        return inTurn(taskKey, List.of(answers));
    }

    /** These answers one after the other; the last ones stay. */
    public CourseAnswers inTurn(String taskKey, List<Map<String, Object>> answers) {
        List<Map<String, Object>> usual = byTask.getOrDefault(taskKey, List.of(Map.of()));
        byTask.put(
                taskKey,
                answers.stream().map(given -> merged(usual.get(0), given)).toList());
        return this;
    }

    public Map<String, List<Map<String, Object>>> byTask() {
        return byTask;
    }

    private CourseAnswers screening() {
        return with(
                        "UserTask_DescribeSituation",
                        Map.ofEntries(
                                Map.entry("benefitMonths36", 20),
                                Map.entry("visitation", "AKTIVITETSPARAT"),
                                Map.entry("residenceYears", 6),
                                Map.entry("inStatutoryProgram", "NEJ"),
                                Map.entry("otherEffort", "INGEN"),
                                Map.entry("danishLevel", "A1"),
                                Map.entry("danishLevelSource", "SELVVURDERET"),
                                Map.entry("dkWorkYears", 1),
                                Map.entry("educationLevel", "GRUNDSKOLE"),
                                Map.entry("barriers", List.of("SPROG", "HELBRED_FYSISK")),
                                Map.entry("cultureNeed", "JA")))
                .with(
                        "UserTask_AssessTargetGroup",
                        Map.of("visResult", "TILBUDT", "needStatement", "Mangler dansk til at søge arbejde."));
    }

    private CourseAnswers clarification() {
        return with(
                        "UserTask_HoldStartMeeting",
                        Map.ofEntries(
                                Map.entry("channel", "FREMMOEDE"),
                                Map.entry("interpreter", "NEJ"),
                                Map.entry("acceptsProgram", "JA"),
                                Map.entry("competenceNeeded", "JA"),
                                Map.entry("danishTestNeeded", "JA"),
                                Map.entry("healthReviewWanted", "JA"),
                                Map.entry("consentPurposes", List.of("LAEGE_PAA_JOBCENTER", "ARBEJDSGIVER", "MENTOR"))))
                .with(
                        "UserTask_RecordConsent",
                        Map.of("given", "JA", "method", "DIGITALT", "validUntil", Period.ofMonths(11)))
                .with("UserTask_TestDanish", Map.of("danishLevel", "A2"))
                .with(
                        "UserTask_ClarifyCompetences",
                        Map.of("schoolYears", 8, "workYearsDk", 1, "workYearsAbroad", 3, "danishLevel", "A2"))
                .with("UserTask_ReferToPhysician", Map.of("physicianWanted", "JA", "interpreter", "NEJ"))
                .with("UserTask_FindSlot", Map.of("slotAt", (CourseDriver.Reply) (form, today) -> WorkingDays.usual()
                        .after(today, 5)
                        .atTime(10, 0)
                        .plusMinutes(15L * (SLOTS.getAndIncrement() % 8))))
                .with(
                        "UserTask_ReviewHealth",
                        Map.of(
                                "attended",
                                "JA",
                                "furtherNeed",
                                List.of("EGEN_LAEGE"),
                                "workBand",
                                "DELVIS_MED_HENSYN",
                                "accommodations",
                                List.of("PAUSER"),
                                "conclusion",
                                "KLAR_MED_HENSYN"))
                .with("UserTask_DecideAfterHealthReview", Map.of("healthRoute", "PLAN"));
    }

    private CourseAnswers plan() {
        return with(
                "UserTask_LayPlan",
                Map.ofEntries(
                        Map.entry("tracks", List.of("JOBDANSK", "WORKSHOP_KULTUR", "E_LAERING_4_MODULER")),
                        Map.entry("hoursJobdansk", 12),
                        Map.entry("mentorWanted", "JA"),
                        Map.entry("placementWanted", "JA"),
                        Map.entry("startDate", Period.ofDays(3)),
                        Map.entry("endDate", Period.ofMonths(6)),
                        Map.entry("hoursPerWeek", 20),
                        Map.entry("fixedContact", 14),
                        Map.entry("legalBasis", List.of("OEVO", "PRAKTIK", "MENTOR")),
                        Map.entry("overrideReason", "Borgeren vil selv begynde med Jobdansk."),
                        Map.entry("budgetLine", "BIF-INT-1"),
                        Map.entry("registeredInFagsystem", "JA")));
    }

    private CourseAnswers courses() {
        return with(
                        "UserTask_StartUpskilling",
                        Map.of("startDate", Period.ofDays(2), "endDate", Period.ofWeeks(6), "plannedLessons", 60))
                .with(
                        "UserTask_CompleteUpskilling",
                        Map.of(
                                "attendedLessons",
                                55,
                                "result",
                                "GENNEMFOERT",
                                "levelAfter",
                                "B1",
                                "certificate",
                                "DELTAGER"))
                .with("UserTask_HoldWorkshop", Map.of("attended", "JA"))
                .inTurn(
                        "UserTask_RegisterELearning",
                        List.of(
                                Map.of("continues", "JA", "module1Done", Period.ZERO, "module2Done", Period.ZERO),
                                Map.of("continues", "JA", "module3Done", Period.ZERO, "module4Done", Period.ZERO)));
    }

    private CourseAnswers placement() {
        return with(
                        "UserTask_MatchWorkplace",
                        Map.ofEntries(
                                Map.entry("matchFound", "JA"),
                                Map.entry("cvr", "99000001"),
                                Map.entry("pNumber", "9900000001"),
                                Map.entry("fte", 30),
                                Map.entry("currentPlaced", 0),
                                Map.entry("placementKind", "PRAKTIK"),
                                Map.entry("purpose", "OPKVALIFICERE"),
                                Map.entry("start", Period.ofDays(10)),
                                Map.entry("end", Period.ofDays(65)),
                                Map.entry("hoursPerWeek", 25),
                                Map.entry("ordinaryHoursGoal", 10),
                                Map.entry("mentorNeeded", "NEJ")))
                .with(
                        "UserTask_ApprovePlacement",
                        Map.of("approved", "JA", "employeeRepApproved", "JA", "checks", ALL_CHECKS))
                .with("UserTask_EndPlacement", Map.of("placementEnd", "AFSLUT", "endReason", "ANSAT"));
    }

    private CourseAnswers mentor() {
        return with(
                        "UserTask_GrantMentor",
                        Map.of(
                                "kind",
                                "FASTHOLDELSE",
                                "overrideReason",
                                "Borgeren har bedt om hjælp til at holde fast.",
                                "mentorFrom",
                                "KOMMUNE",
                                "mentorUser",
                                "mentor",
                                "budgetLine",
                                "BIF-MEN-1",
                                "beyondNormal",
                                "JA",
                                "childContact",
                                "NEJ",
                                "to",
                                Period.ofMonths(4)))
                .with(
                        "UserTask_LogMentor",
                        Map.of("activity", "SAMTALE", "minutes", 60, "progress", 4, "concern", "NEJ"))
                .with("UserTask_RenewMentor", Map.of("renew", "NEJ"));
    }

    private CourseAnswers contact() {
        return with(
                        "UserTask_ContactCitizen",
                        Map.of("held", "JA", "channel", "FREMMOEDE", "issues", List.of("INGEN"), "nextContact", LATEST))
                .with(
                        "UserTask_ContactWorkplace",
                        Map.of("ordinaryHours", 10, "employerIntent", "ANSAETTER", "nextContact", LATEST));
    }

    private CourseAnswers ending() {
        return with("UserTask_ChooseNextStep", Map.of("chosen", "JOB"))
                .with(
                        "UserTask_CloseTrajectory",
                        Map.of(
                                "outcome",
                                "AFSL_JOB",
                                "employer",
                                "Havnens Kantine (opdigtet)",
                                "weeklyHours",
                                37,
                                "aftercareConsent",
                                "JA"))
                .with(
                        "UserTask_HoldAftercareContact",
                        Map.of(
                                "channel",
                                "TELEFON",
                                "reached",
                                "JA",
                                "stillInJob",
                                "JA",
                                "issues",
                                List.of("INGEN"),
                                "nextHelpNeeded",
                                "NEJ",
                                "aftercareContinues",
                                "JA"));
    }

    private static Map<String, Object> merged(Map<String, Object> usual, Map<String, Object> given) {
        Map<String, Object> merged = new HashMap<>(usual);
        merged.putAll(given);
        return merged;
    }
}
