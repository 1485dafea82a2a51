package dk.forloeb.engine;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The allow-list: every variable that may live in the engine. Ids, codes, flags, counters and dates only; a name, CPR
 * number, health detail or free text never gets a line here. Reviewed like a database schema.
 */
public final class Variables {

    /** User id of the trajectory's fixed caseworker (fast sagsbehandler). */
    public static final ProcessVariable<String> CASEWORKER = text("caseworker");
    /** Code of {@code OrgUnit} that owns the trajectory. */
    public static final ProcessVariable<String> ORG_UNIT = text("orgUnit");

    /** TILBUDT, VENTELISTE or IKKE_MAALGRUPPE; screening ends with the first or the last. */
    public static final ProcessVariable<String> SCREENING_RESULT = text("screeningResult");
    /** Whether the trajectory has got a seat in the programme. */
    public static final ProcessVariable<Boolean> SEAT_CLAIMED = flag("seatClaimed");
    /** False when no caseworker could be found by the system, so that the team leader chooses. */
    public static final ProcessVariable<Boolean> CASEWORKER_FOUND = flag("caseworkerFound");

    public static final ProcessVariable<Boolean> ACCEPTS_PROGRAM = flag("acceptsProgram");
    /** Consents that are wanted: loop counter of the consent step. */
    public static final ProcessVariable<Integer> CONSENT_COUNT = number("consentCount");

    /** 1 when competences are to be clarified, 0 when they are known well enough. */
    public static final ProcessVariable<Integer> COMPETENCE_COUNT = number("competenceCount");
    /** Whether the level of Danish is the citizen's own estimate, so that it should be tested. */
    public static final ProcessVariable<Boolean> DANISH_TEST_NEEDED = flag("danishTestNeeded");

    public static final ProcessVariable<Boolean> HEALTH_REVIEW_NEEDED = flag("healthReviewNeeded");
    public static final ProcessVariable<Boolean> HEALTH_CONSENT_VALID = flag("healthConsentValid");
    /** False when the citizen, told that the physician is voluntary, said no. */
    public static final ProcessVariable<Boolean> PHYSICIAN_WANTED = flag("physicianWanted");

    public static final ProcessVariable<Boolean> SLOT_BOOKED = flag("slotBooked");
    /** Start of the booked slot with the physician. */
    public static final ProcessVariable<Date> SLOT_AT = date("slotAt");

    public static final ProcessVariable<Boolean> ATTENDED = flag("attended");
    /** How many slots the citizen has missed in this review. */
    public static final ProcessVariable<Integer> MISSED_SLOTS = number("missedSlots");
    /** True after a missed slot that gives the citizen another one. */
    public static final ProcessVariable<Boolean> FIRST_MISSED_SLOT = flag("firstMissedSlot");
    /** Conclusion code of the health review, the only health fact that may route a process. */
    public static final ProcessVariable<String> HEALTH_CONCLUSION = text("healthConclusion");
    /** Result of health-routing: PLAN, PAUSE, AFKLARING, NY_TID or SAGSBEHANDLER. */
    public static final ProcessVariable<String> HEALTH_ROUTE = text("healthRoute");
    /** When a pause for treatment is over. */
    public static final ProcessVariable<Date> HEALTH_FOLLOW_UP_AT = date("healthFollowUpAt");

    public static final ProcessVariable<Integer> UPSKILLING_COUNT = number("upskillingCount");
    public static final ProcessVariable<Integer> CULTURE_COUNT = number("cultureCount");
    public static final ProcessVariable<Integer> PLACEMENT_COUNT = number("placementCount");
    /** Whether the plan or the workplace asks for a mentor. */
    public static final ProcessVariable<Boolean> MENTOR_WANTED = flag("mentorWanted");
    /** Which of the planned courses, counted from 0 in the order of the plan. */
    public static final ProcessVariable<Integer> ITEM_NO = number("itemNo");

    /** Id of the course that this instance of upskilling has taken from the plan. */
    public static final ProcessVariable<String> COURSE_ID = text("courseId");
    /** When the course has ended and its result is due. */
    public static final ProcessVariable<Date> COURSE_END_AT = date("courseEndAt");

    public static final ProcessVariable<String> UPSKILLING_RESULT = text("upskillingResult");
    public static final ProcessVariable<Boolean> LOW_ATTENDANCE = flag("lowAttendance");
    public static final ProcessVariable<Boolean> WORKSHOP_PLANNED = flag("workshopPlanned");
    /** True when a new date was agreed, because the citizen missed the workshop. */
    public static final ProcessVariable<Boolean> WORKSHOP_AGAIN = flag("workshopAgain");

    public static final ProcessVariable<Boolean> E_LEARNING_PLANNED = flag("eLearningPlanned");
    /** True when all four modules are completed or the citizen goes on no longer. */
    public static final ProcessVariable<Boolean> MODULES_COMPLETE = flag("modulesComplete");

    /** Id of the placement that this instance is about. */
    public static final ProcessVariable<String> PLACEMENT_ID = text("placementId");

    public static final ProcessVariable<Boolean> MATCH_FOUND = flag("matchFound");
    public static final ProcessVariable<Boolean> PLACEMENT_APPROVED = flag("placementApproved");
    public static final ProcessVariable<Date> PLACEMENT_START = date("placementStart");
    public static final ProcessVariable<Date> PLACEMENT_REVIEW_AT = date("placementReviewAt");
    /** FORLAENG, AFSLUT or AFBRUDT: what the consultant chose at the end of the period. */
    public static final ProcessVariable<String> PLACEMENT_END = text("placementEnd");

    /** Kind of mentor proposed or granted; INGEN when none. */
    public static final ProcessVariable<String> MENTOR_KIND = text("mentorKind");

    /** Whether the citizen's mentor is seen to already. */
    public static final ProcessVariable<Boolean> SUPPORT_RUNNING = flag("supportRunning");

    public static final ProcessVariable<Boolean> MENTOR_GRANTED = flag("mentorGranted");
    /** User id of the citizen's mentor; null when the mentor is no user of Forløb. */
    public static final ProcessVariable<String> MENTOR = text("mentor");

    public static final ProcessVariable<Date> NEXT_MENTOR_LOG_AT = date("nextMentorLogAt");

    public static final ProcessVariable<Date> MENTOR_RENEWAL_AT = date("mentorRenewalAt");
    /** True when the grant runs out so soon that its renewal must be decided. */
    public static final ProcessVariable<Boolean> MENTOR_RENEWAL_DUE = flag("mentorRenewalDue");

    public static final ProcessVariable<Boolean> MENTOR_CONCERN = flag("mentorConcern");
    public static final ProcessVariable<Boolean> MENTOR_RENEWED = flag("mentorRenewed");

    public static final ProcessVariable<Date> NEXT_CONTACT_AT = date("nextContactAt");
    /** When the workplace is contacted next, or when it is looked at again whether there is one. */
    public static final ProcessVariable<Date> NEXT_WORKPLACE_CONTACT_AT = date("nextWorkplaceContactAt");

    public static final ProcessVariable<Boolean> WORKPLACE_CONTACT_DUE = flag("workplaceContactDue");
    /** True while the trajectory is open, so that contact goes on. */
    public static final ProcessVariable<Boolean> FOLLOW_UP_CONTINUES = flag("followUpContinues");

    /** Id of the absence that this instance reacts to. */
    public static final ProcessVariable<String> ABSENCE_ID = text("absenceId");
    /** When the team leader looks at an absence whose citizen has not been reached. */
    public static final ProcessVariable<Date> TEAM_LEADER_AT = date("teamLeaderAt");

    public static final ProcessVariable<Boolean> ABSENCE_CONTACT_DUE = flag("absenceContactDue");
    public static final ProcessVariable<Date> ABSENCE_CONTACT_AT = date("absenceContactAt");
    /** Result of absence-response, such as JUSTER_PLAN, SYGEFORLOEB or RAADIGHED. */
    public static final ProcessVariable<String> ABSENCE_RESPONSE = text("absenceResponse");

    public static final ProcessVariable<Boolean> STILL_ILL = flag("stillIll");
    /** SAMTALE or SAGSKONFERENCE. */
    public static final ProcessVariable<String> SICKNESS_STEP = text("sicknessStep");

    public static final ProcessVariable<Date> SICKNESS_STEP_AT = date("sicknessStepAt");
    /** True when the citizen is heard before something is decided. */
    public static final ProcessVariable<Boolean> HEARING_WANTED = flag("hearingWanted");
    /** When the time for the citizen's reply to the hearing is over. */
    public static final ProcessVariable<Date> HEARING_DEADLINE_AT = date("hearingDeadlineAt");
    /** A person's recommendation, which another person has to approve. */
    public static final ProcessVariable<Boolean> SANCTION_RECOMMENDED = flag("sanctionRecommended");

    /** Id of the decision that this instance is about. */
    public static final ProcessVariable<String> DECISION_ID = text("decisionId");
    /** GODKENDELSE, NY_HOERING or FRAFALD: where the author sends the decision. */
    public static final ProcessVariable<String> DECISION_STEP = text("decisionStep");
    /** True when the second person agrees. */
    public static final ProcessVariable<Boolean> DECISION_APPROVED = flag("decisionApproved");
    /** False when a decision's letter is stopped at once. */
    public static final ProcessVariable<Boolean> LETTER_UNDERWAY = flag("letterUnderway");

    public static final ProcessVariable<Boolean> DECISION_DELIVERED = flag("decisionDelivered");
    /** When the time to complain is over. */
    public static final ProcessVariable<Date> COMPLAINT_PERIOD_OVER_AT = date("complaintPeriodOverAt");

    /** Id of the request to see files or data that this instance is about. */
    public static final ProcessVariable<String> ACCESS_REQUEST_ID = text("accessRequestId");
    /** AKTINDSIGT or INDSIGT: which right the citizen uses, and so which term runs. */
    public static final ProcessVariable<String> ACCESS_KIND = text("accessKind");

    /** Which notification of the trajectory this instance is about, as an id that says nothing of it. */
    public static final ProcessVariable<String> NOTIFICATION_ID = text("notificationId");
    /** User id of who wrote the notification; stays so when the trajectory gets another caseworker. */
    public static final ProcessVariable<String> NOTIFIER = text("notifier");

    /** Id of the complaint that this instance is about. */
    public static final ProcessVariable<String> COMPLAINT_ID = text("complaintId");
    /** OMGJORT, DELVIST, FASTHOLDT or TRUKKET: what became of the decision when it was looked at again. */
    public static final ProcessVariable<String> COMPLAINT_RESULT = text("complaintResult");
    /** STADFAESTET, AENDRET, HJEMVIST, OPHAEVET or AFVIST: what the appeals board decided. */
    public static final ProcessVariable<String> BOARD_ANSWER = text("boardAnswer");
    /** True when a complaint leads to a new decision. */
    public static final ProcessVariable<Boolean> DECIDED_ANEW = flag("decidedAnew");

    /** True when the plan asks for the cooperation of other administrations. */
    public static final ProcessVariable<Boolean> COORDINATION_WANTED = flag("coordinationWanted");
    /** Id of the consent that runs out. */
    public static final ProcessVariable<String> CONSENT_ID = text("consentId");
    /** Id of the request to another administration that this instance is about. */
    public static final ProcessVariable<String> COORDINATION_ID = text("coordinationId");
    /** False when nothing is asked for after all. */
    public static final ProcessVariable<Boolean> REQUEST_WANTED = flag("requestWanted");
    /** False when a request was not shared, as its basis is missing. */
    public static final ProcessVariable<Boolean> REQUEST_SHARED = flag("requestShared");
    /** SAMTYKKE, LOV or TRAEK: what a request is to rest on that could not be shared. */
    public static final ProcessVariable<String> CONSENT_STEP = text("consentStep");
    /** AFSLUT, FOELG_OP or SPOERG_IGEN: what comes after an administration's answer. */
    public static final ProcessVariable<String> COORDINATION_STEP = text("coordinationStep");
    /** 1 when the citizen goes through a clarification of flexjob or pension now, 0 otherwise. */
    public static final ProcessVariable<Integer> CLARIFICATION_COUNT = number("clarificationCount");
    /** Way of a clarification, such as FORBEREDENDE_DEL, AABENBAR_SAG or FORELIGGENDE_GRUNDLAG. */
    public static final ProcessVariable<String> CLARIFICATION_ROUTE = text("clarificationRoute");
    /** False when the citizen goes back to the effort without a case. */
    public static final ProcessVariable<Boolean> CASE_RAISED = flag("caseRaised");
    /** Whether the rules of the day ask for a rehabilitation team. */
    public static final ProcessVariable<Boolean> TEAM_REQUIRED = flag("teamRequired");

    /** MODTAGET, SPOERG_IGEN or UDEN_ATTEST. */
    public static final ProcessVariable<String> CERTIFICATE_STEP = text("certificateStep");
    /** When the doctor is reminded of a certificate. */
    public static final ProcessVariable<Date> CERTIFICATE_REMINDER_AT = date("certificateReminderAt");

    public static final ProcessVariable<Boolean> MEETING_WANTED = flag("meetingWanted");
    public static final ProcessVariable<Boolean> MEETING_HELD = flag("meetingHeld");
    /** AFGOERELSE, FORELAEG_IGEN or INGEN_SAG: what the municipality does with a recommendation. */
    public static final ProcessVariable<String> RECOMMENDATION_STEP = text("recommendationStep");
    /** Whether the decision is about disability pension, so that three months run. */
    public static final ProcessVariable<Boolean> PENSION_CASE = flag("pensionCase");
    /** Whether a decision goes the citizen's way and is to be carried out. */
    public static final ProcessVariable<Boolean> DECISION_GRANTED = flag("decisionGranted");
    /** Whether something else is decided about, now that the pension is refused. */
    public static final ProcessVariable<Boolean> FURTHER_DECISION = flag("furtherDecision");
    /** When the caseworker is reminded of a pension case. */
    public static final ProcessVariable<Date> PENSION_REMINDER_AT = date("pensionReminderAt");
    /** When the team leader is told of a pension case. */
    public static final ProcessVariable<Date> PENSION_TEAM_LEADER_AT = date("pensionTeamLeaderAt");
    /** When the last day on which a pension case has to be decided is over, as it stands now. */
    public static final ProcessVariable<Date> PENSION_DECISION_BY = date("pensionDecisionBy");

    /** Id of the deadline that this instance reminds of. */
    public static final ProcessVariable<String> DEADLINE_ID = text("deadlineId");
    /** When a passed deadline goes to the team leader. */
    public static final ProcessVariable<Date> ESCALATE_AT = date("escalateAt");

    /** Code of the chosen next step. */
    public static final ProcessVariable<String> NEXT_STEP = text("nextStep");
    /** Whether the citizen goes through plan and effort once more, or the course is to be closed. */
    public static final ProcessVariable<Boolean> NEW_ROUND = flag("newRound");
    /** True when the team leader must agree to another round: the course is long, or a conference is wanted. */
    public static final ProcessVariable<Boolean> TEAM_LEADER_REVIEW = flag("teamLeaderReview");
    /** Rounds through plan, effort and next step so far. */
    public static final ProcessVariable<Integer> ROUND = number("round");

    /** Id of the reported change that this instance follows up. */
    public static final ProcessVariable<String> INTERRUPTION_ID = text("interruptionId");
    /** FOELG_OP, PAUSE, NY_SAGSBEHANDLER or NYE_REGLER: what table interruption makes of the change. */
    public static final ProcessVariable<String> CHANGE_EFFECT = text("changeEffect");
    /** True when a paused course goes on; false when the pause has got another last day. */
    public static final ProcessVariable<Boolean> PAUSE_OVER = flag("pauseOver");
    /** UDEN_BORGER when the citizen can no longer be talked with; MED_BORGER, or null where nothing happened, otherwise. */
    public static final ProcessVariable<String> CLOSING = text("closing");
    /** Who must be told of the end: INGEN, OVERDRAG (the new municipality) or BESKED (whoever waits for the citizen). */
    public static final ProcessVariable<String> PASS_ON = text("passOn");

    public static final ProcessVariable<String> OUTCOME = text("outcome");
    public static final ProcessVariable<Boolean> AFTERCARE_WANTED = flag("aftercareWanted");
    public static final ProcessVariable<Date> AFTERCARE_AT = date("aftercareAt");
    /** When the time to complain is over, so that the record of a course without after-care is closed. */
    public static final ProcessVariable<Date> RECORD_CLOSES_AT = date("recordClosesAt");

    public static final ProcessVariable<Boolean> AFTERCARE_DONE = flag("aftercareDone");

    private static final Map<String, Class<?>> ALLOWED = Arrays.stream(Variables.class.getFields())
            .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ProcessVariable.class)
            .map(Variables::read)
            .collect(Collectors.toUnmodifiableMap(ProcessVariable::name, ProcessVariable::type));

    private Variables() {}

    /** Every allowed name with its type. */
    public static Map<String, Class<?>> allowed() {
        return ALLOWED;
    }

    private static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    private static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    private static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    private static ProcessVariable<Date> date(String name) {
        return new ProcessVariable<>(name, Date.class);
    }

    private static ProcessVariable<?> read(java.lang.reflect.Field field) {
        try {
            return (ProcessVariable<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
