package dk.forloeb.employment;

import org.springframework.data.jpa.repository.JpaRepository;

interface StartMeetingRepository extends JpaRepository<StartMeeting, String> {}
