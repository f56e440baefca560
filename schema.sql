-- The database of today. A new file is made from this text; an older file climbs to it step by step.
--
-- Every table marked "synced" is written only through the journal: the row is the fold of its journal
-- entries in stamp order, so these tables have no UNIQUE besides their id, no CHECK across columns and
-- no default except the two flags every one of them carries:
--   removed  1 = taken away by a person (it can be brought back); rows are never deleted
--   demo     1 = invented example data
-- Ids are UUIDs: version 7, or derived from what makes the record the only one of its kind.
-- Dates are TEXT 'YYYY-MM-DD', times 'HH:MM', months 'YYYY-MM', money INTEGER won.
-- NULL means "not reported"; it is never the same as 0.

PRAGMA application_id = 1128809543;  -- 'CHDG': this file is ours
PRAGMA user_version = 1;

------------------------------------------------------------------------------------------ the network

-- synced. The 자치구 whose network this is.
CREATE TABLE district (
  id TEXT PRIMARY KEY CONSTRAINT district_id CHECK (length(id) = 36),
  name TEXT NOT NULL CONSTRAINT district_name CHECK (length(name) BETWEEN 1 AND 40),
  program_name TEXT,              -- 찾동, 동행센터 …: the programme's name changes, so it is data
  lead_department TEXT,           -- 총괄부서
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT district_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT district_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A 권역 in one year: zones are cut anew, so each year has its own row.
CREATE TABLE zone (
  id TEXT PRIMARY KEY CONSTRAINT zone_id CHECK (length(id) = 36),
  district_id TEXT NOT NULL REFERENCES district (id),
  year INTEGER NOT NULL CONSTRAINT zone_year CHECK (year BETWEEN 2000 AND 2100),
  no INTEGER NOT NULL CONSTRAINT zone_no CHECK (no BETWEEN 1 AND 99),
  name TEXT,                      -- printed name where it is not simply 제n권역
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT zone_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT zone_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A 행정동. `position` keeps the order in which reports list the dongs.
CREATE TABLE dong (
  id TEXT PRIMARY KEY CONSTRAINT dong_id CHECK (length(id) = 36),
  district_id TEXT NOT NULL REFERENCES district (id),
  name TEXT NOT NULL CONSTRAINT dong_name CHECK (length(name) BETWEEN 1 AND 20),
  position INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT dong_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT dong_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. An agency or office. Other spellings of its name are aliases (a JSON list of text).
CREATE TABLE organisation (
  id TEXT PRIMARY KEY CONSTRAINT organisation_id CHECK (length(id) = 36),
  district_id TEXT NOT NULL REFERENCES district (id),
  name TEXT NOT NULL CONSTRAINT organisation_name CHECK (length(name) BETWEEN 1 AND 60),
  kind TEXT NOT NULL CONSTRAINT organisation_kind CHECK (kind IN
    ('district_office', 'dong_office', 'welfare_centre', 'senior_centre', 'disability_centre',
     'community_centre', 'health', 'school', 'security_council', 'other')),
  sector TEXT NOT NULL CONSTRAINT organisation_sector CHECK (sector IN ('public', 'private', 'resident', 'other')),
  aliases TEXT CONSTRAINT organisation_aliases CHECK (aliases IS NULL OR json_valid(aliases)),
  dong_id TEXT REFERENCES dong (id),   -- the dong whose office this is
  from_on TEXT CONSTRAINT organisation_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT organisation_until CHECK (until_on IS date(until_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT organisation_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT organisation_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. What part an organisation takes in a zone, from when until when, and why it left.
CREATE TABLE membership (
  id TEXT PRIMARY KEY CONSTRAINT membership_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  part TEXT NOT NULL CONSTRAINT membership_part CHECK (part IN
    ('lead_agency', 'member_dong', 'member_agency', 'supporting')),
  from_on TEXT CONSTRAINT membership_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT membership_until CHECK (until_on IS date(until_on)),
  reason TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT membership_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT membership_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX membership_by_zone ON membership (zone_id, organisation_id);

-- synced. A person of the network (a practitioner or officer, never a client).
CREATE TABLE person (
  id TEXT PRIMARY KEY CONSTRAINT person_id CHECK (length(id) = 36),
  name TEXT NOT NULL CONSTRAINT person_name CHECK (length(name) BETWEEN 1 AND 40),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT person_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT person_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. The post a person holds from one date until another: history, never overwritten.
CREATE TABLE role (
  id TEXT PRIMARY KEY CONSTRAINT role_id CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL CONSTRAINT role_role CHECK (role IN
    ('district_coordinator', 'dong_supervisor', 'agency_worker', 'zone_coordinator', 'welfare_planner',
     'welfare_counselor', 'neighborhood_officer', 'visiting_nurse', 'neighborhood_head',
     'integrated_case_manager', 'support_team', 'other')),
  title TEXT,                     -- 직위(급)
  duty TEXT,                      -- 담당 업무
  from_on TEXT CONSTRAINT role_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT role_until CHECK (until_on IS date(until_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT role_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT role_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX role_by_person ON role (person_id);
CREATE INDEX role_by_organisation ON role (organisation_id);

-- synced. 업무 협약(MOU) between agencies and dongs.
CREATE TABLE agreement (
  id TEXT PRIMARY KEY CONSTRAINT agreement_id CHECK (length(id) = 36),
  zone_id TEXT REFERENCES zone (id),
  title TEXT NOT NULL CONSTRAINT agreement_title CHECK (length(title) BETWEEN 1 AND 80),
  signed_on TEXT CONSTRAINT agreement_signed CHECK (signed_on IS date(signed_on)),
  from_on TEXT CONSTRAINT agreement_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT agreement_until CHECK (until_on IS date(until_on)),
  paper_place TEXT,               -- where the signed original lies
  remind_days INTEGER CONSTRAINT agreement_remind CHECK (remind_days BETWEEN 0 AND 366),  -- before its end
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT agreement_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT agreement_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A party to an agreement.
CREATE TABLE agreement_party (
  id TEXT PRIMARY KEY CONSTRAINT agreement_party_id CHECK (length(id) = 36),
  agreement_id TEXT NOT NULL REFERENCES agreement (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT CONSTRAINT agreement_party_role CHECK (role IN ('hub', 'dong', 'support')),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT agreement_party_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT agreement_party_demo CHECK (demo IN (0, 1))
) STRICT;

---------------------------------------------------------------------------------------------- meetings

-- synced. A meeting; zone_id NULL = of the whole district. The monthly zone meeting has a derived id.
CREATE TABLE meeting (
  id TEXT PRIMARY KEY CONSTRAINT meeting_id CHECK (length(id) = 36),
  zone_id TEXT REFERENCES zone (id),
  kind TEXT NOT NULL CONSTRAINT meeting_kind CHECK (kind IN
    ('zone_meeting', 'general_meeting', 'joint_meeting', 'steering_committee', 'roundtable',
     'advisory_meeting', 'joint_case_conference', 'case_conference', 'council', 'task_force',
     'workshop', 'results_forum', 'open_house', 'joint_study', 'benchmark_visit', 'training',
     'consultation', 'site_visit', 'touring_desk', 'regular_gathering', 'briefing')),
  round_no INTEGER,               -- 회차
  title TEXT,
  held_on TEXT NOT NULL CONSTRAINT meeting_held CHECK (held_on IS date(held_on)),
  starts_at TEXT CONSTRAINT meeting_starts CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT CONSTRAINT meeting_ends CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  place TEXT,
  mode TEXT NOT NULL CONSTRAINT meeting_mode CHECK (mode IN ('in_person', 'video', 'written')),
  state TEXT NOT NULL CONSTRAINT meeting_state CHECK (state IN ('planned', 'held', 'postponed', 'cancelled')),
  host_id TEXT REFERENCES organisation (id),
  writer_id TEXT REFERENCES person (id),
  disclosure TEXT NOT NULL CONSTRAINT meeting_disclosure CHECK (disclosure IN ('open', 'partial', 'closed')),
  next_on TEXT CONSTRAINT meeting_next_on CHECK (next_on IS date(next_on)),
  next_at TEXT CONSTRAINT meeting_next_at CHECK (next_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  process_note TEXT,              -- 과정·관계: what no count shows
  sheet_place TEXT,               -- where the signed original of the 등록부 lies
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT meeting_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT meeting_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX meeting_by_date ON meeting (held_on, id);

-- synced. Who must be at which kind of meeting, from when until when. `months` is a JSON list of numbers,
-- NULL = every meeting. `source` is the key of the sentence that the rule comes from, or that sentence.
CREATE TABLE attendance_duty (
  id TEXT PRIMARY KEY CONSTRAINT attendance_duty_id CHECK (length(id) = 36),
  district_id TEXT NOT NULL REFERENCES district (id),
  kind TEXT NOT NULL CONSTRAINT attendance_duty_kind CHECK (kind IN
    ('zone_meeting', 'general_meeting', 'joint_meeting', 'steering_committee', 'roundtable',
     'advisory_meeting', 'joint_case_conference', 'case_conference', 'council', 'task_force',
     'workshop', 'results_forum', 'open_house', 'joint_study', 'benchmark_visit', 'training',
     'consultation', 'site_visit', 'touring_desk', 'regular_gathering', 'briefing')),
  role TEXT NOT NULL CONSTRAINT attendance_duty_role CHECK (role IN
    ('district_coordinator', 'dong_supervisor', 'agency_worker')),
  source TEXT NOT NULL CONSTRAINT attendance_duty_source CHECK (length(source) BETWEEN 1 AND 200),
  months TEXT CONSTRAINT attendance_duty_months CHECK
    (months IS NULL OR json_valid(months) AND json_type(months) = 'array'),
  from_on TEXT CONSTRAINT attendance_duty_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT attendance_duty_until CHECK (until_on IS date(until_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT attendance_duty_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT attendance_duty_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. What a training, workshop or study came to: one row a meeting, its id derived from the meeting's.
CREATE TABLE training_result (
  id TEXT PRIMARY KEY CONSTRAINT training_result_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  course TEXT NOT NULL CONSTRAINT training_result_course CHECK (length(course) BETWEEN 1 AND 80),
  cohort INTEGER CONSTRAINT training_result_cohort CHECK (cohort BETWEEN 1 AND 999),          -- 기
  ends_on TEXT CONSTRAINT training_result_ends CHECK (ends_on IS date(ends_on)),              -- last day of several
  headcount INTEGER CONSTRAINT training_result_headcount CHECK (headcount >= 0),              -- 명
  public_count INTEGER CONSTRAINT training_result_public CHECK (public_count >= 0),           -- of them 관, 명
  private_count INTEGER CONSTRAINT training_result_private CHECK (private_count >= 0),        -- of them 민, 명
  satisfaction INTEGER CONSTRAINT training_result_satisfaction CHECK (satisfaction BETWEEN 0 AND 10000), -- 0.01점
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT training_result_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT training_result_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX training_result_by_meeting ON training_result (meeting_id);

-- synced. One person (or guest) at one meeting; role and organisation as they were that day.
CREATE TABLE attendance (
  id TEXT PRIMARY KEY CONSTRAINT attendance_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  person_id TEXT REFERENCES person (id),
  guest TEXT,                     -- name of someone who is not in the register
  organisation_id TEXT REFERENCES organisation (id),
  organisation_name TEXT,         -- for a guest of an organisation that is not in the register
  title TEXT,
  sector TEXT NOT NULL CONSTRAINT attendance_sector CHECK (sector IN ('public', 'private', 'resident', 'other')),
  role TEXT,                      -- the role held that day
  state TEXT NOT NULL CONSTRAINT attendance_state CHECK (state IN ('expected', 'present', 'absent', 'substitute', 'late')),
  substitute TEXT,                -- who came instead
  reason TEXT CONSTRAINT attendance_reason CHECK (reason IN ('absent', 'substitute', 'business_trip', 'vacant')),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT attendance_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT attendance_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id, position);

-- synced. An item of the agenda. settled: NULL = ends with its meeting, 0 = goes on, 1 = was settled.
-- continues_id: the item of an earlier meeting that it takes up again.
CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY CONSTRAINT agenda_item_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT agenda_item_kind CHECK (kind IN ('report', 'discussion', 'cooperation', 'case')),
  title TEXT NOT NULL CONSTRAINT agenda_item_title CHECK (length(title) BETWEEN 1 AND 200),
  presenter_id TEXT REFERENCES organisation (id),
  case_id TEXT REFERENCES crisis_case (id),
  settled INTEGER CONSTRAINT agenda_item_settled CHECK (settled IN (0, 1)),
  continues_id TEXT REFERENCES agenda_item (id),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT agenda_item_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT agenda_item_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id, position);
CREATE INDEX agenda_item_open ON agenda_item (meeting_id) WHERE settled = 0;
CREATE INDEX agenda_item_by_origin ON agenda_item (continues_id) WHERE continues_id IS NOT NULL;
CREATE INDEX agenda_item_by_case ON agenda_item (case_id) WHERE case_id IS NOT NULL;

-- synced. One line of what was said on an agenda item (발언 요지).
CREATE TABLE discussion_line (
  id TEXT PRIMARY KEY CONSTRAINT discussion_line_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CONSTRAINT discussion_line_text CHECK (length(text) BETWEEN 1 AND 2000),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT discussion_line_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT discussion_line_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX discussion_line_by_meeting ON discussion_line (meeting_id, position);

-- synced. One of several ways to decide an item (1안, 2안 …); position is its number.
CREATE TABLE decision_option (
  id TEXT PRIMARY KEY CONSTRAINT decision_option_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id),
  position INTEGER NOT NULL CONSTRAINT decision_option_position CHECK (position BETWEEN 1 AND 99),
  text TEXT NOT NULL CONSTRAINT decision_option_text CHECK (length(text) BETWEEN 1 AND 2000),
  argument TEXT,                  -- what speaks for it
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT decision_option_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT decision_option_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX decision_option_by_meeting ON decision_option (meeting_id, position);

-- synced. What a meeting decided, and why; or put off, and what brings it up again. outcome NULL = decided.
-- revisited_on: the day on which what was put off was taken up again, or needed no more talk.
CREATE TABLE decision (
  id TEXT PRIMARY KEY CONSTRAINT decision_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CONSTRAINT decision_text CHECK (length(text) BETWEEN 1 AND 2000),
  reason TEXT,
  option_id TEXT REFERENCES decision_option (id),     -- the way that was chosen
  outcome TEXT CONSTRAINT decision_outcome CHECK (outcome IN ('decided', 'put_off')),
  revisit_on TEXT CONSTRAINT decision_revisit CHECK (revisit_on IS date(revisit_on)),
  revisit_condition TEXT,
  revisited_on TEXT CONSTRAINT decision_revisited CHECK (revisited_on IS date(revisited_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT decision_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT decision_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX decision_by_meeting ON decision (meeting_id, position);
CREATE INDEX decision_put_off ON decision (revisit_on, id) WHERE outcome = 'put_off' AND revisited_on IS NULL;

-- synced. Something somebody is to do by a date. It stays one row until it is done, whatever meeting
-- brings it up again.
CREATE TABLE action_item (
  id TEXT PRIMARY KEY CONSTRAINT action_item_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  agenda_item_id TEXT REFERENCES agenda_item (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CONSTRAINT action_item_text CHECK (length(text) BETWEEN 1 AND 2000),
  owner_id TEXT REFERENCES person (id),
  organisation_id TEXT REFERENCES organisation (id),
  due_on TEXT CONSTRAINT action_item_due CHECK (due_on IS date(due_on)),
  state TEXT NOT NULL CONSTRAINT action_item_state CHECK (state IN ('open', 'done', 'dropped')),
  done_on TEXT CONSTRAINT action_item_done CHECK (done_on IS date(done_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT action_item_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT action_item_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX action_item_by_meeting ON action_item (meeting_id, position);
CREATE INDEX action_item_open ON action_item (due_on, id) WHERE state = 'open' AND removed = 0;

-- synced. The minutes of a meeting as they were closed, and reopened for a correction with its reason; the id
-- is derived from meeting and number. closed_on NULL: being corrected. body: the whole document, as JSON.
CREATE TABLE minutes_version (
  id TEXT PRIMARY KEY CONSTRAINT minutes_version_id CHECK (length(id) = 36),
  meeting_id TEXT NOT NULL REFERENCES meeting (id),
  version_no INTEGER NOT NULL CONSTRAINT minutes_version_no CHECK (version_no BETWEEN 1 AND 999),
  opened_on TEXT NOT NULL CONSTRAINT minutes_version_opened CHECK (opened_on IS date(opened_on)),
  reason TEXT,
  closed_on TEXT CONSTRAINT minutes_version_closed CHECK (closed_on IS date(closed_on)),
  body TEXT CONSTRAINT minutes_version_body CHECK (json_valid(body)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT minutes_version_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT minutes_version_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX minutes_version_by_meeting ON minutes_version (meeting_id, version_no);

------------------------------------------------------------------------------------------------- cases

-- synced. A household: the counting unit. No name, no address, no birth date (domain rule §3.8).
-- same_as: the household that this one turned out to be; cases keep their own household, counts go by
-- coalesce(same_as, id). It is one step deep.
CREATE TABLE household (
  id TEXT PRIMARY KEY CONSTRAINT household_id CHECK (length(id) = 36),
  dong_id TEXT NOT NULL REFERENCES dong (id),
  alias TEXT,                     -- 가명
  birth_from INTEGER CONSTRAINT household_birth CHECK (birth_from BETWEEN 1900 AND 2100 AND birth_from % 5 = 0),
  gender TEXT CONSTRAINT household_gender CHECK (gender IN ('female', 'male')),
  household_type TEXT NOT NULL CONSTRAINT household_household_type CHECK (household_type IN
    ('elderly_alone', 'elderly_couple', 'single_adult', 'single_parent', 'teen_parent', 'grandparent',
     'disabled', 'multicultural', 'child_headed', 'unwed_parent', 'young_carer', 'general', 'other')),
  size INTEGER CONSTRAINT household_size CHECK (size BETWEEN 1 AND 30),
  protection TEXT CONSTRAINT household_protection CHECK (protection IN
    ('livelihood', 'medical', 'housing', 'education', 'near_poor', 'low_income', 'general')),
  same_as TEXT REFERENCES household (id),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT household_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT household_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX household_by_traits ON household (household_type, dong_id, birth_from);
CREATE INDEX household_by_same_as ON household (same_as) WHERE same_as IS NOT NULL;

-- local. Name, phone and address of a household, where an office has chosen to keep them (personal_fields in
-- its settings). Never journalled, so no other file, export or search ever sees them.
CREATE TABLE household_private (
  household_id TEXT PRIMARY KEY REFERENCES household (id),
  name TEXT CONSTRAINT household_private_name CHECK (length(name) BETWEEN 1 AND 40),
  phone TEXT CONSTRAINT household_private_phone CHECK (length(phone) BETWEEN 1 AND 20),
  address TEXT CONSTRAINT household_private_address CHECK (length(address) BETWEEN 1 AND 120)
) STRICT, WITHOUT ROWID;

-- synced. One episode of work with a household. Its status is not here: it follows from its events.
CREATE TABLE crisis_case (
  id TEXT PRIMARY KEY CONSTRAINT crisis_case_id CHECK (length(id) = 36),
  household_id TEXT NOT NULL REFERENCES household (id),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  case_no TEXT NOT NULL CONSTRAINT crisis_case_no CHECK (length(case_no) BETWEEN 1 AND 40),
  episode INTEGER NOT NULL CONSTRAINT crisis_case_episode CHECK (episode >= 1),
  found_on TEXT NOT NULL CONSTRAINT crisis_case_found CHECK (found_on IS date(found_on)),
  route TEXT NOT NULL CONSTRAINT crisis_case_route CHECK (route IN
    ('online', 'visit', 'people', 'publicity', 'report', 'agency')),
  route_detail TEXT,              -- second level of the discovery route, a code of domain/case.py
  emergency INTEGER NOT NULL CONSTRAINT crisis_case_emergency CHECK (emergency IN (0, 1)),
  classification TEXT CONSTRAINT crisis_case_classification CHECK (classification IN
    ('general', 'high_difficulty', 'service_linkage', 'brief_intervention')),
  crisis_level TEXT CONSTRAINT crisis_case_level CHECK (crisis_level IN ('high', 'middle', 'low')),
  lead_agency_id TEXT REFERENCES organisation (id),   -- 주관기관 / 주사례관리 기관: exactly one
  manager_id TEXT REFERENCES person (id),             -- 담당 / 주사례관리자
  manager_since TEXT CONSTRAINT crisis_case_manager_since CHECK (manager_since IS date(manager_since)),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT crisis_case_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT crisis_case_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX crisis_case_by_household ON crisis_case (household_id);
CREATE INDEX crisis_case_by_no ON crisis_case (case_no);

-- synced. A move of a case from one status to the next, with what its guard asked for.
CREATE TABLE status_event (
  id TEXT PRIMARY KEY CONSTRAINT status_event_id CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES crisis_case (id),
  on_date TEXT NOT NULL CONSTRAINT status_event_on CHECK (on_date IS date(on_date)),
  position INTEGER NOT NULL,      -- order among events of one day
  from_status TEXT CONSTRAINT status_event_from CHECK (from_status IN
    ('discovered', 'intake', 'not_applicable', 'received', 'info_only', 'assessed', 'conferenced', 'planned',
     'linked', 'not_selected', 'in_service', 'closed', 'follow_up', 'ended', 'on_hold', 'transferred')),
  to_status TEXT NOT NULL CONSTRAINT status_event_to CHECK (to_status IN
    ('discovered', 'intake', 'not_applicable', 'received', 'info_only', 'assessed', 'conferenced', 'planned',
     'linked', 'not_selected', 'in_service', 'closed', 'follow_up', 'ended', 'on_hold', 'transferred')),
  reason_code TEXT,               -- a code of domain/case.py: closure, not applicable, hold …
  reason TEXT,
  meeting_id TEXT REFERENCES meeting (id),
  approver_id TEXT REFERENCES person (id),
  organisation_id TEXT REFERENCES organisation (id),  -- to whom it is transferred, who follows up
  classification TEXT,
  goal TEXT,
  due_on TEXT CONSTRAINT status_event_due CHECK (due_on IS date(due_on)),        -- recheck of a hold
  until_on TEXT CONSTRAINT status_event_until CHECK (until_on IS date(until_on)), -- end of the plan
  cycle_days INTEGER CONSTRAINT status_event_cycle CHECK (cycle_days BETWEEN 1 AND 3660),
  from_agency_id TEXT REFERENCES organisation (id),   -- lead agency before and after, where the move changed it
  to_agency_id TEXT REFERENCES organisation (id),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT status_event_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT status_event_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX status_event_by_case ON status_event (case_id, on_date, position);
CREATE INDEX status_event_by_date ON status_event (on_date);
CREATE INDEX status_event_by_status ON status_event (to_status, on_date);

-- synced. A contact with a household: visit, call … A second visitor makes it a joint visit.
CREATE TABLE contact (
  id TEXT PRIMARY KEY CONSTRAINT contact_id CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES crisis_case (id),
  on_date TEXT NOT NULL CONSTRAINT contact_on CHECK (on_date IS date(on_date)),
  method TEXT NOT NULL CONSTRAINT contact_method CHECK (method IN
    ('visit', 'phone', 'office', 'message', 'joint_visit', 'via_agency', 'video')),
  result TEXT NOT NULL CONSTRAINT contact_result CHECK (result IN
    ('completed', 'absent', 'refused', 'unreachable', 'danger')),
  memo TEXT CONSTRAINT contact_memo CHECK (length(memo) <= 80),
  worker_id TEXT REFERENCES person (id),
  second_worker_id TEXT REFERENCES person (id),
  next_on TEXT CONSTRAINT contact_next CHECK (next_on IS date(next_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT contact_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT contact_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX contact_by_case ON contact (case_id, on_date);
CREATE INDEX contact_by_date ON contact (on_date);

-- synced. One of the ten need domains of a case (domain rule §3.5).
CREATE TABLE need (
  id TEXT PRIMARY KEY CONSTRAINT need_id CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES crisis_case (id),
  domain TEXT NOT NULL CONSTRAINT need_domain CHECK (domain IN
    ('safety', 'health', 'daily_life', 'family', 'social', 'economy', 'education', 'job', 'housing', 'legal')),
  needed INTEGER NOT NULL CONSTRAINT need_needed CHECK (needed IN (0, 1)),
  strength INTEGER NOT NULL CONSTRAINT need_strength CHECK (strength IN (0, 1)),
  note TEXT CONSTRAINT need_note CHECK (length(note) <= 30),
  assessed_on TEXT NOT NULL CONSTRAINT need_assessed CHECK (assessed_on IS date(assessed_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT need_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT need_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX need_by_case ON need (case_id);

-- synced. A crisis level given to a case: who rated it and when; the course over time is these rows.
CREATE TABLE risk_assessment (
  id TEXT PRIMARY KEY CONSTRAINT risk_assessment_id CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES crisis_case (id),
  rated_on TEXT NOT NULL CONSTRAINT risk_assessment_on CHECK (rated_on IS date(rated_on)),
  level TEXT NOT NULL CONSTRAINT risk_assessment_level CHECK (level IN ('high', 'middle', 'low')),
  rater_id TEXT REFERENCES person (id),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT risk_assessment_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT risk_assessment_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX risk_assessment_by_case ON risk_assessment (case_id, rated_on);

-- synced. What can be given: of an organisation (NULL = a person or somebody outside), until when, how much
-- of it. quantity NULL = not counted; how much is used follows from the services that name it.
CREATE TABLE resource (
  id TEXT PRIMARY KEY CONSTRAINT resource_id CHECK (length(id) = 36),
  organisation_id TEXT REFERENCES organisation (id),
  name TEXT NOT NULL CONSTRAINT resource_name CHECK (length(name) BETWEEN 1 AND 60),
  sector TEXT NOT NULL CONSTRAINT resource_sector CHECK (sector IN ('public', 'private')),
  form TEXT NOT NULL CONSTRAINT resource_form CHECK (form IN ('cash', 'in_kind', 'service', 'voucher')),
  domain TEXT NOT NULL CONSTRAINT resource_domain CHECK (domain IN
    ('safety', 'health', 'daily_life', 'family', 'social', 'economy', 'education', 'job', 'housing', 'legal')),
  quantity INTEGER CONSTRAINT resource_quantity CHECK (quantity >= 0),
  unit TEXT CONSTRAINT resource_unit CHECK (length(unit) BETWEEN 1 AND 6),
  until_on TEXT CONSTRAINT resource_until CHECK (until_on IS date(until_on)),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT resource_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT resource_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A service asked for, decided, given (domain rule §3.6).
CREATE TABLE service (
  id TEXT PRIMARY KEY CONSTRAINT service_id CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES crisis_case (id),
  domain TEXT NOT NULL CONSTRAINT service_domain CHECK (domain IN
    ('safety', 'health', 'daily_life', 'family', 'social', 'economy', 'education', 'job', 'housing', 'legal')),
  name TEXT NOT NULL CONSTRAINT service_name CHECK (length(name) BETWEEN 1 AND 60),
  sector TEXT NOT NULL CONSTRAINT service_sector CHECK (sector IN ('public', 'private')),
  form TEXT NOT NULL CONSTRAINT service_form CHECK (form IN ('cash', 'in_kind', 'service', 'voucher')),
  provider_id TEXT REFERENCES organisation (id),
  requested_on TEXT NOT NULL CONSTRAINT service_requested CHECK (requested_on IS date(requested_on)),
  first_provided_on TEXT CONSTRAINT service_first CHECK (first_provided_on IS date(first_provided_on)),
  ended_on TEXT CONSTRAINT service_ended CHECK (ended_on IS date(ended_on)),
  state TEXT NOT NULL CONSTRAINT service_state CHECK (state IN
    ('requested', 'decided', 'in_service', 'done', 'not_possible')),
  reason TEXT,
  amount INTEGER CONSTRAINT service_amount CHECK (amount >= 0),
  resource_id TEXT REFERENCES resource (id),
  decided_on TEXT CONSTRAINT service_decided CHECK (decided_on IS date(decided_on)),  -- granted or refused
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT service_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT service_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX service_by_case ON service (case_id);
CREATE INDEX service_by_resource ON service (resource_id) WHERE resource_id IS NOT NULL;
CREATE INDEX service_by_first ON service (first_provided_on);

-- synced. A consent: collection, provision to a named third party, or sensitive items.
CREATE TABLE consent (
  id TEXT PRIMARY KEY CONSTRAINT consent_id CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES crisis_case (id),
  scope TEXT NOT NULL CONSTRAINT consent_scope CHECK (scope IN ('collection', 'provision', 'sensitive')),
  given_on TEXT NOT NULL CONSTRAINT consent_given CHECK (given_on IS date(given_on)),
  until_on TEXT CONSTRAINT consent_until CHECK (until_on IS date(until_on)),
  withdrawn_on TEXT CONSTRAINT consent_withdrawn CHECK (withdrawn_on IS date(withdrawn_on)),
  recipient_id TEXT REFERENCES organisation (id),
  paper_place TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT consent_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT consent_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX consent_by_case ON consent (case_id);

-- local, derived: one line of the case list. It can be thrown away and built again from the rows above;
-- `chatdong check` compares. The sort columns are NOT NULL because paging compares (column, n); codes
-- are sorted by their place in their list (…_at), and lateness is a day, so that it needs no counting.
CREATE TABLE case_roster (
  n INTEGER NOT NULL PRIMARY KEY, -- in the order in which the cases came to this file; case_search goes by it
  case_id TEXT NOT NULL REFERENCES crisis_case (id),
  zone_id TEXT NOT NULL,
  dong_id TEXT NOT NULL,
  case_no TEXT NOT NULL,
  status TEXT NOT NULL,
  is_open INTEGER NOT NULL,
  manager_id TEXT NOT NULL,       -- '' = nobody yet
  crisis_level TEXT NOT NULL,     -- '' = not rated
  found_on TEXT NOT NULL,
  contacted_on TEXT NOT NULL,     -- last contact of any result; the day of discovery before the first
  status_on TEXT NOT NULL,
  dong_at INTEGER NOT NULL,       -- the dong's position
  type_at INTEGER NOT NULL,
  status_at INTEGER NOT NULL,
  level_at INTEGER NOT NULL,      -- not rated comes last
  manager TEXT NOT NULL,          -- name; '' = nobody yet
  late_on TEXT NOT NULL,          -- first day on which a clock has run out; '9999-12-31' = none runs
  clock_on TEXT,                  -- the same of the clocks other than the gap between contacts
  clock_kind TEXT,                -- which clock that is, and since when it runs
  clock_since TEXT,
  ends_on TEXT                    -- end of the plan of a case in service
) STRICT, WITHOUT ROWID; -- so that an index is sought by (column, n): a rowid would not be part of the seek
CREATE UNIQUE INDEX case_roster_by_case ON case_roster (case_id);
-- Every column of the list in every order, with the conditions that leave few lines beside it, so that a
-- page is found in the index alone.
CREATE INDEX case_roster_by_no ON case_roster (case_no, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_found ON case_roster (found_on, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_contact ON case_roster (contacted_on, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_dong ON case_roster (dong_at, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_type ON case_roster (type_at, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_status ON case_roster (status_at, n, is_open, level_at);
CREATE INDEX case_roster_by_level ON case_roster (level_at, n, is_open, status_at);
CREATE INDEX case_roster_by_manager ON case_roster (manager, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_late ON case_roster (late_on, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_zone_no ON case_roster (zone_id, case_no, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_zone_found ON case_roster (zone_id, found_on, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_zone_contact ON case_roster (zone_id, contacted_on, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_zone_dong ON case_roster (zone_id, dong_at, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_zone_type ON case_roster (zone_id, type_at, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_zone_status ON case_roster (zone_id, status_at, n, is_open, level_at);
CREATE INDEX case_roster_by_zone_level ON case_roster (zone_id, level_at, n, is_open, status_at);
CREATE INDEX case_roster_by_zone_manager ON case_roster (zone_id, manager, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_zone_late ON case_roster (zone_id, late_on, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_dong_no ON case_roster (dong_id, case_no, n, is_open, status_at, level_at);
CREATE INDEX case_roster_by_manager_no ON case_roster (manager_id, case_no, n, is_open, status_at, level_at);
CREATE INDEX case_roster_open_by_contact ON case_roster (contacted_on, n, status_at, level_at) WHERE is_open = 1;
CREATE INDEX case_roster_open_by_found ON case_roster (found_on, n, status_at, level_at) WHERE is_open = 1;
CREATE INDEX case_roster_open_by_zone_contact ON case_roster (zone_id, contacted_on, n, status_at, level_at) WHERE is_open = 1;
CREATE INDEX case_roster_clocks ON case_roster (zone_id, clock_on, n) WHERE clock_on IS NOT NULL;
CREATE INDEX case_roster_ends ON case_roster (ends_on, n) WHERE ends_on IS NOT NULL;

------------------------------------------------------------------------------ campaigns, outreach counts

-- synced. A campaign of calls (집중 모니터링) of some weeks, counted in people and in calls; the contacts
-- of cases are another counter. until_on NULL: still running.
CREATE TABLE campaign (
  id TEXT PRIMARY KEY CONSTRAINT campaign_id CHECK (length(id) = 36),
  district_id TEXT NOT NULL REFERENCES district (id),
  name TEXT NOT NULL CONSTRAINT campaign_name CHECK (length(name) BETWEEN 1 AND 80),
  from_on TEXT NOT NULL CONSTRAINT campaign_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT campaign_until CHECK (until_on IS date(until_on)),
  unit TEXT CONSTRAINT campaign_unit CHECK (length(unit) BETWEEN 1 AND 6),  -- of the calls; NULL = 건
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT campaign_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT campaign_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. What a zone reports on a day of a campaign. With an organisation: the part of the zone's figures
-- that this agency did, included in them and never added on top. Its id is derived.
CREATE TABLE campaign_count (
  id TEXT PRIMARY KEY CONSTRAINT campaign_count_id CHECK (length(id) = 36),
  campaign_id TEXT NOT NULL REFERENCES campaign (id),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  organisation_id TEXT REFERENCES organisation (id),
  on_date TEXT NOT NULL CONSTRAINT campaign_count_on CHECK (on_date IS date(on_date)),
  targets INTEGER CONSTRAINT campaign_count_targets CHECK (targets >= 0),  -- 명, newly taken in
  calls INTEGER CONSTRAINT campaign_count_calls CHECK (calls >= 0),        -- 건
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT campaign_count_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT campaign_count_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX campaign_count_by_campaign ON campaign_count (campaign_id, on_date);

-- synced. How many came in by a route in one dong and month: numbers, never persons (domain rule §3.4).
-- route_detail NULL: without a detail. Its id is derived from dong, month, route and detail.
CREATE TABLE outreach_count (
  id TEXT PRIMARY KEY CONSTRAINT outreach_count_id CHECK (length(id) = 36),
  dong_id TEXT NOT NULL REFERENCES dong (id),
  month TEXT NOT NULL CONSTRAINT outreach_count_month CHECK (month || '-01' IS date(month || '-01')),
  route TEXT NOT NULL CONSTRAINT outreach_count_route CHECK (route IN
    ('online', 'visit', 'people', 'publicity', 'report', 'agency')),
  route_detail TEXT,
  count INTEGER NOT NULL CONSTRAINT outreach_count_count CHECK (count >= 0),
  unit TEXT NOT NULL CONSTRAINT outreach_count_unit CHECK (length(unit) BETWEEN 1 AND 6),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT outreach_count_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT outreach_count_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX outreach_count_by_month ON outreach_count (month, dong_id);

--------------------------------------------------------------------------- the 3-stage board, who does what

-- synced. A line of a zone's checklist: 1 협력 필요성, 2 협력 환경, 3 협력 도전. The usual lines have
-- derived ids, so that they are there once.
CREATE TABLE stage_task (
  id TEXT PRIMARY KEY CONSTRAINT stage_task_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  stage INTEGER NOT NULL CONSTRAINT stage_task_stage CHECK (stage BETWEEN 1 AND 3),
  position INTEGER NOT NULL,
  title TEXT NOT NULL CONSTRAINT stage_task_title CHECK (length(title) BETWEEN 1 AND 80),
  done_on TEXT CONSTRAINT stage_task_done CHECK (done_on IS date(done_on)),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT stage_task_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT stage_task_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX stage_task_by_zone ON stage_task (zone_id, stage, position);

-- synced. What shows that a task was done: at most one record, or a note alone.
CREATE TABLE stage_evidence (
  id TEXT PRIMARY KEY CONSTRAINT stage_evidence_id CHECK (length(id) = 36),
  stage_task_id TEXT NOT NULL REFERENCES stage_task (id),
  meeting_id TEXT REFERENCES meeting (id),
  project_id TEXT REFERENCES joint_project (id),
  agreement_id TEXT REFERENCES agreement (id),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT stage_evidence_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT stage_evidence_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX stage_evidence_by_task ON stage_evidence (stage_task_id);

-- synced. A task and which side leads it (업무 접점 표). A role of NULL: no part, or not agreed yet.
CREATE TABLE interface_task (
  id TEXT PRIMARY KEY CONSTRAINT interface_task_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  position INTEGER NOT NULL,
  task TEXT NOT NULL CONSTRAINT interface_task_task CHECK (length(task) BETWEEN 1 AND 80),
  public_role TEXT CONSTRAINT interface_task_public CHECK (public_role IN ('lead', 'support')),
  private_role TEXT CONSTRAINT interface_task_private CHECK (private_role IN ('lead', 'support')),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT interface_task_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT interface_task_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX interface_task_by_zone ON interface_task (zone_id, position);

-------------------------------------------------------------------------------- joint projects and money

-- synced. A 공동사업 of a zone in one year.
CREATE TABLE joint_project (
  id TEXT PRIMARY KEY CONSTRAINT joint_project_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  year INTEGER NOT NULL CONSTRAINT joint_project_year CHECK (year BETWEEN 2000 AND 2100),
  name TEXT NOT NULL CONSTRAINT joint_project_name CHECK (length(name) BETWEEN 1 AND 80),
  state TEXT NOT NULL CONSTRAINT joint_project_state CHECK (state IN ('draft', 'confirmed', 'ended')),
  lead_agency_id TEXT REFERENCES organisation (id),
  background TEXT,
  purpose TEXT,
  target TEXT,                    -- 대상
  target_count INTEGER CONSTRAINT joint_project_count CHECK (target_count >= 0),
  place TEXT,
  starts_on TEXT CONSTRAINT joint_project_starts CHECK (starts_on IS date(starts_on)),
  ends_on TEXT CONSTRAINT joint_project_ends CHECK (ends_on IS date(ends_on)),
  expected_effect TEXT,
  changed_from_last_year TEXT,    -- 전년 대비 달라진 점
  previous_id TEXT REFERENCES joint_project (id),  -- the project of the year before that it goes on with
  last_year_result TEXT,          -- 전년도 실적, as it is printed
  backup_plan TEXT,               -- 대체계획: what is done instead when people cannot meet
  confirmed_on TEXT CONSTRAINT joint_project_confirmed CHECK (confirmed_on IS date(confirmed_on)),
  ended_on TEXT CONSTRAINT joint_project_ended CHECK (ended_on IS date(ended_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT joint_project_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT joint_project_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX joint_project_by_zone ON joint_project (zone_id, year);
CREATE INDEX joint_project_by_previous ON joint_project (previous_id) WHERE previous_id IS NOT NULL;

-- synced. A 세부사업 of a project as it is planned: how often, for how many people.
CREATE TABLE project_item (
  id TEXT PRIMARY KEY CONSTRAINT project_item_id CHECK (length(id) = 36),
  project_id TEXT NOT NULL REFERENCES joint_project (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT project_item_name CHECK (length(name) BETWEEN 1 AND 80),
  content TEXT,
  sessions INTEGER CONSTRAINT project_item_sessions CHECK (sessions >= 0),    -- 회
  people INTEGER CONSTRAINT project_item_people CHECK (people >= 0),          -- 명
  in_charge TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT project_item_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT project_item_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX project_item_by_project ON project_item (project_id, position);

-- synced. The part that a side takes in a project (역할분담). party: its printed name; organisation_id: which
-- agency that is, where it is one of the register.
CREATE TABLE project_part (
  id TEXT PRIMARY KEY CONSTRAINT project_part_id CHECK (length(id) = 36),
  project_id TEXT NOT NULL REFERENCES joint_project (id),
  position INTEGER NOT NULL,
  sector TEXT NOT NULL CONSTRAINT project_part_sector CHECK (sector IN
    ('private', 'public', 'district', 'resident', 'other')),
  party TEXT NOT NULL CONSTRAINT project_part_party CHECK (length(party) BETWEEN 1 AND 80),
  task TEXT NOT NULL CONSTRAINT project_part_task CHECK (length(task) BETWEEN 1 AND 200),
  organisation_id TEXT REFERENCES organisation (id),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT project_part_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT project_part_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX project_part_by_project ON project_part (project_id, position);

-- synced. A 성과목표 of a project. achieved: what was reached, where it cannot be counted from the activities.
CREATE TABLE project_goal (
  id TEXT PRIMARY KEY CONSTRAINT project_goal_id CHECK (length(id) = 36),
  project_id TEXT NOT NULL REFERENCES joint_project (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT project_goal_name CHECK (length(name) BETWEEN 1 AND 80),
  kind TEXT NOT NULL CONSTRAINT project_goal_kind CHECK (kind IN ('output', 'outcome')),
  formula TEXT,                   -- 산식
  target INTEGER CONSTRAINT project_goal_target CHECK (target >= 0),
  unit TEXT CONSTRAINT project_goal_unit CHECK (length(unit) BETWEEN 1 AND 6),
  measured TEXT,                  -- 측정방법
  achieved INTEGER CONSTRAINT project_goal_achieved CHECK (achieved >= 0),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT project_goal_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT project_goal_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX project_goal_by_project ON project_goal (project_id, position);

-- synced. A step of a project with its months.
CREATE TABLE milestone (
  id TEXT PRIMARY KEY CONSTRAINT milestone_id CHECK (length(id) = 36),
  project_id TEXT NOT NULL REFERENCES joint_project (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT milestone_name CHECK (length(name) BETWEEN 1 AND 60),
  from_month TEXT CONSTRAINT milestone_from CHECK (from_month || '-01' IS date(from_month || '-01')),
  until_month TEXT CONSTRAINT milestone_until CHECK (until_month || '-01' IS date(until_month || '-01')),
  done_on TEXT CONSTRAINT milestone_done CHECK (done_on IS date(done_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT milestone_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT milestone_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX milestone_by_project ON milestone (project_id, position);

-- synced. What a project did: sessions, people (headcount and distinct), and an output in its own unit.
CREATE TABLE activity (
  id TEXT PRIMARY KEY CONSTRAINT activity_id CHECK (length(id) = 36),
  project_id TEXT NOT NULL REFERENCES joint_project (id),
  on_date TEXT NOT NULL CONSTRAINT activity_on CHECK (on_date IS date(on_date)),
  name TEXT NOT NULL CONSTRAINT activity_name CHECK (length(name) BETWEEN 1 AND 80),
  sessions INTEGER CONSTRAINT activity_sessions CHECK (sessions >= 0),          -- 회
  people_total INTEGER CONSTRAINT activity_people CHECK (people_total >= 0),      -- 연인원, 명
  people_distinct INTEGER CONSTRAINT activity_distinct CHECK (people_distinct >= 0), -- 실인원, 명
  quantity INTEGER CONSTRAINT activity_quantity CHECK (quantity >= 0),
  unit TEXT CONSTRAINT activity_unit CHECK (length(unit) BETWEEN 1 AND 6),
  photos INTEGER CONSTRAINT activity_photos CHECK (photos >= 0),
  note TEXT,
  process_note TEXT,              -- 과정·관계
  item_id TEXT REFERENCES project_item (id),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT activity_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT activity_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX activity_by_project ON activity (project_id, on_date);
CREATE INDEX activity_by_date ON activity (on_date);

-- synced. A line of a zone's budget for a year. `basis` is the 산출내역 as it was typed, `amount` what it comes
-- to in won. `purpose`: running costs of the network may be spent before a project is confirmed.
CREATE TABLE budget_line (
  id TEXT PRIMARY KEY CONSTRAINT budget_line_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  year INTEGER NOT NULL CONSTRAINT budget_line_year CHECK (year BETWEEN 2000 AND 2100),
  item TEXT NOT NULL CONSTRAINT budget_line_item CHECK (length(item) BETWEEN 1 AND 40),   -- 편성목
  fund_source TEXT NOT NULL CONSTRAINT budget_line_source CHECK (fund_source IN
    ('national', 'city', 'district', 'other', 'self_funding')),
  holder TEXT NOT NULL CONSTRAINT budget_line_holder CHECK (holder IN
    ('district_office', 'dong_office', 'lead_agency')),
  purpose TEXT NOT NULL CONSTRAINT budget_line_purpose CHECK (purpose IN ('project', 'running')),
  project_id TEXT REFERENCES joint_project (id),
  basis TEXT,
  amount INTEGER NOT NULL CONSTRAINT budget_line_amount CHECK (amount >= 0),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT budget_line_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT budget_line_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX budget_line_by_zone ON budget_line (zone_id, year);

-- synced. 교부: money of a line that came in on a day, in won.
CREATE TABLE disbursement (
  id TEXT PRIMARY KEY CONSTRAINT disbursement_id CHECK (length(id) = 36),
  budget_line_id TEXT NOT NULL REFERENCES budget_line (id),
  on_date TEXT NOT NULL CONSTRAINT disbursement_on CHECK (on_date IS date(on_date)),
  amount INTEGER NOT NULL CONSTRAINT disbursement_amount CHECK (amount > 0),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT disbursement_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT disbursement_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX disbursement_by_line ON disbursement (budget_line_id, on_date);

-- synced. 편성목 변경: won that went from one line of a zone to another, and the approval that allowed it.
-- The lines keep the amount they were given; what they hold now follows from these rows.
CREATE TABLE budget_change (
  id TEXT PRIMARY KEY CONSTRAINT budget_change_id CHECK (length(id) = 36),
  from_line_id TEXT NOT NULL REFERENCES budget_line (id),
  to_line_id TEXT NOT NULL REFERENCES budget_line (id),
  amount INTEGER NOT NULL CONSTRAINT budget_change_amount CHECK (amount > 0),
  approved_on TEXT NOT NULL CONSTRAINT budget_change_approved CHECK (approved_on IS date(approved_on)),
  approval TEXT NOT NULL CONSTRAINT budget_change_approval CHECK (length(approval) BETWEEN 1 AND 80),  -- 승인 문서
  reason TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT budget_change_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT budget_change_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX budget_change_by_line ON budget_change (from_line_id);
CREATE INDEX budget_change_to_line ON budget_change (to_line_id);

-- synced. Money spent from a budget line. `reason`: why it was booked although something about it was pointed out.
CREATE TABLE expenditure (
  id TEXT PRIMARY KEY CONSTRAINT expenditure_id CHECK (length(id) = 36),
  budget_line_id TEXT NOT NULL REFERENCES budget_line (id),
  on_date TEXT NOT NULL CONSTRAINT expenditure_on CHECK (on_date IS date(on_date)),
  summary TEXT NOT NULL CONSTRAINT expenditure_summary CHECK (length(summary) BETWEEN 1 AND 80),  -- 적요
  amount INTEGER NOT NULL CONSTRAINT expenditure_amount CHECK (amount > 0),
  payee TEXT,
  method TEXT NOT NULL CONSTRAINT expenditure_method CHECK (method IN ('card', 'transfer', 'cash')),
  evidence_no TEXT,
  activity_id TEXT REFERENCES activity (id),
  meeting_id TEXT REFERENCES meeting (id),
  item_id TEXT REFERENCES project_item (id),
  reason TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT expenditure_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT expenditure_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX expenditure_by_line ON expenditure (budget_line_id, on_date);

-- synced. 정산 of a zone's money of a year; its id is derived, so the zone's and the 구청's are one row.
-- settled_on NULL: not closed yet. refunded NULL: nothing was paid back so far.
CREATE TABLE settlement (
  id TEXT PRIMARY KEY CONSTRAINT settlement_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  year INTEGER NOT NULL CONSTRAINT settlement_year CHECK (year BETWEEN 2000 AND 2100),
  interest INTEGER CONSTRAINT settlement_interest CHECK (interest >= 0),      -- 이자, won
  settled_on TEXT CONSTRAINT settlement_settled CHECK (settled_on IS date(settled_on)),
  refunded_on TEXT CONSTRAINT settlement_refunded_on CHECK (refunded_on IS date(refunded_on)),
  refunded INTEGER CONSTRAINT settlement_refunded CHECK (refunded >= 0),      -- 반납액, won
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT settlement_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT settlement_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. What a zone owes the 구청 for a period and how far it is; its id is derived, so the zone's and
-- the 구청's records of one paper are one row.
CREATE TABLE submission (
  id TEXT PRIMARY KEY CONSTRAINT submission_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  form TEXT NOT NULL CONSTRAINT submission_form CHECK (form IN
    ('meeting_report', 'newsletter', 'operation_plan', 'project_plan', 'settlement')),
  period TEXT NOT NULL CONSTRAINT submission_period CHECK (length(period) IN (4, 7)),  -- 'YYYY' or 'YYYY-MM'
  due_on TEXT NOT NULL CONSTRAINT submission_due CHECK (due_on IS date(due_on)),
  state TEXT NOT NULL CONSTRAINT submission_state CHECK (state IN
    ('drafting', 'submitted', 'returned', 'resubmitted', 'received')),
  submitted_on TEXT CONSTRAINT submission_submitted CHECK (submitted_on IS date(submitted_on)),
  digest TEXT,                    -- SHA-256 of the file that went out
  nothing_to_report INTEGER CONSTRAINT submission_nothing CHECK (nothing_to_report IN (0, 1)),  -- 무실적: said so
  resubmitted_on TEXT CONSTRAINT submission_resubmitted CHECK (resubmitted_on IS date(resubmitted_on)),  -- last time
  returned_on TEXT CONSTRAINT submission_returned CHECK (returned_on IS date(returned_on)),
  return_reason TEXT,
  received_on TEXT CONSTRAINT submission_received CHECK (received_on IS date(received_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT submission_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT submission_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX submission_by_zone ON submission (zone_id, due_on);

-- synced. The figures that went out with a paper; a row is never changed. Its id is derived from paper and number.
CREATE TABLE submission_version (
  id TEXT PRIMARY KEY CONSTRAINT submission_version_id CHECK (length(id) = 36),
  submission_id TEXT NOT NULL REFERENCES submission (id),
  version_no INTEGER NOT NULL CONSTRAINT submission_version_no CHECK (version_no >= 1),
  taken_on TEXT NOT NULL CONSTRAINT submission_version_taken CHECK (taken_on IS date(taken_on)),
  figures TEXT NOT NULL CONSTRAINT submission_version_figures CHECK (json_valid(figures)),  -- [[key, label, value, unit]]
  stamp INTEGER NOT NULL,         -- of the newest journal entry that the figures know of
  digest TEXT,                    -- SHA-256 of the file that went out
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT submission_version_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT submission_version_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX submission_version_by_paper ON submission_version (submission_id, version_no);

-- synced. Why a figure is no longer the one that was handed in (정정). Its id is derived from version and figure.
CREATE TABLE submission_correction (
  id TEXT PRIMARY KEY CONSTRAINT submission_correction_id CHECK (length(id) = 36),
  submission_version_id TEXT NOT NULL REFERENCES submission_version (id),
  figure TEXT NOT NULL CONSTRAINT submission_correction_figure CHECK (length(figure) BETWEEN 1 AND 80),  -- its key
  reason TEXT NOT NULL CONSTRAINT submission_correction_reason CHECK (length(reason) BETWEEN 1 AND 200),
  noted_on TEXT NOT NULL CONSTRAINT submission_correction_noted CHECK (noted_on IS date(noted_on)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT submission_correction_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT submission_correction_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX submission_correction_by_version ON submission_correction (submission_version_id);

-- synced. What the calendar does not know by itself: a day set by hand (due_on NULL = the calendar's own), what
-- the 구청 has done, and entries of one's own (duty 'own', with a title). zone_id NULL: of the 구청, or for the
-- papers of every zone. period: 'YYYY', 'YYYY-MM' or 'YYYY-Qn'. The id of a known duty is derived.
CREATE TABLE deadline (
  id TEXT PRIMARY KEY CONSTRAINT deadline_id CHECK (length(id) = 36),
  district_id TEXT NOT NULL REFERENCES district (id),
  year INTEGER NOT NULL CONSTRAINT deadline_year CHECK (year BETWEEN 2000 AND 2100),
  duty TEXT NOT NULL CONSTRAINT deadline_duty CHECK (duty IN
    ('meeting_report', 'newsletter', 'operation_plan', 'project_plan', 'settlement', 'annual_plan', 'direction',
     'disbursement', 'monitoring', 'quarter_result', 'support_plan', 'support_result', 'roundtable', 'agreements',
     'site_monitoring', 'workshop', 'best_practice', 'results_forum', 'evaluation', 'own')),
  period TEXT NOT NULL CONSTRAINT deadline_period CHECK (length(period) IN (4, 7)),
  zone_id TEXT REFERENCES zone (id),
  title TEXT CONSTRAINT deadline_title CHECK (length(title) BETWEEN 1 AND 80),
  due_on TEXT CONSTRAINT deadline_due CHECK (due_on IS date(due_on)),
  done_on TEXT CONSTRAINT deadline_done CHECK (done_on IS date(done_on)),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT deadline_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT deadline_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX deadline_by_year ON deadline (district_id, year);

------------------------------------------------------------------------------ programmes and registers

-- synced. A programme of a 자치구 or the city over some years. `reference` names the source document that its
-- figures are copied from; such a programme and all that hangs on it is read-only.
CREATE TABLE programme (
  id TEXT PRIMARY KEY CONSTRAINT programme_id CHECK (length(id) = 36),
  parent_id TEXT REFERENCES programme (id),
  position INTEGER NOT NULL,
  district TEXT NOT NULL CONSTRAINT programme_district CHECK (length(district) BETWEEN 1 AND 40),  -- its name, not a row
  name TEXT NOT NULL CONSTRAINT programme_name CHECK (length(name) BETWEEN 1 AND 80),
  from_on TEXT CONSTRAINT programme_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT programme_until CHECK (until_on IS date(until_on)),
  progress TEXT,                  -- 추진상황
  goal TEXT,
  account TEXT,                   -- 예산과목
  next_steps TEXT,
  departments TEXT,               -- 주관부서·협조부서, never people
  unit TEXT CONSTRAINT programme_unit CHECK (unit IN ('won', 'thousand', 'million')),  -- what its money is printed in
  reference TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A line of a programme's budget. `basis` is the 산출내역; `amount` in won.
CREATE TABLE programme_line (
  id TEXT PRIMARY KEY CONSTRAINT programme_line_id CHECK (length(id) = 36),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  position INTEGER NOT NULL,
  part TEXT,                      -- 편성목, or the number of the row in the source
  item TEXT NOT NULL CONSTRAINT programme_line_item CHECK (length(item) BETWEEN 1 AND 80),
  basis TEXT,
  amount INTEGER NOT NULL CONSTRAINT programme_line_amount CHECK (amount >= 0),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_line_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_line_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX programme_line_by_programme ON programme_line (programme_id, position);

-- synced. Money of a programme in a period of whole months, in won. fund_source NULL: of all sources together.
-- amount NULL with absent 'none': the source prints '-'; NULL and NULL: not reported.
CREATE TABLE programme_money (
  id TEXT PRIMARY KEY CONSTRAINT programme_money_id CHECK (length(id) = 36),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  kind TEXT NOT NULL CONSTRAINT programme_money_kind CHECK (kind IN ('investment', 'execution')),
  fund_source TEXT CONSTRAINT programme_money_source CHECK (fund_source IN
    ('national', 'city', 'district', 'other', 'self_funding')),
  from_month TEXT NOT NULL CONSTRAINT programme_money_from CHECK (from_month || '-01' IS date(from_month || '-01')),
  until_month TEXT NOT NULL CONSTRAINT programme_money_until CHECK
    (until_month || '-01' IS date(until_month || '-01')),
  amount INTEGER CONSTRAINT programme_money_amount CHECK (amount >= 0),
  absent TEXT CONSTRAINT programme_money_absent CHECK (absent IN ('none')),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_money_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_money_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX programme_money_by_programme ON programme_money (programme_id, kind, from_month);

-- synced. A figure that a programme reports of itself, in its own unit.
CREATE TABLE programme_fact (
  id TEXT PRIMARY KEY CONSTRAINT programme_fact_id CHECK (length(id) = 36),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT programme_fact_name CHECK (length(name) BETWEEN 1 AND 80),
  quantity INTEGER NOT NULL CONSTRAINT programme_fact_quantity CHECK (quantity >= 0),
  unit TEXT NOT NULL CONSTRAINT programme_fact_unit CHECK (length(unit) BETWEEN 1 AND 6),
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_fact_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_fact_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX programme_fact_by_programme ON programme_fact (programme_id, position);

-- synced. Where a source contradicts itself: what it prints, and what does not fit.
CREATE TABLE programme_note (
  id TEXT PRIMARY KEY CONSTRAINT programme_note_id CHECK (length(id) = 36),
  programme_id TEXT NOT NULL REFERENCES programme (id),
  position INTEGER NOT NULL,
  written TEXT NOT NULL CONSTRAINT programme_note_written CHECK (length(written) BETWEEN 1 AND 200),
  remark TEXT NOT NULL CONSTRAINT programme_note_remark CHECK (length(remark) BETWEEN 1 AND 400),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_note_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT programme_note_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX programme_note_by_programme ON programme_note (programme_id, position);

-- synced. A 자치구 that takes part in a city programme, since when, how far, and who runs its support team.
CREATE TABLE city_district (
  id TEXT PRIMARY KEY CONSTRAINT city_district_id CHECK (length(id) = 36),
  programme_id TEXT REFERENCES programme (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT city_district_name CHECK (length(name) BETWEEN 1 AND 20),
  phase INTEGER CONSTRAINT city_district_phase CHECK (phase BETWEEN 1 AND 9),      -- 단계
  coverage TEXT CONSTRAINT city_district_coverage CHECK (coverage IN ('all', 'some', 'new')),
  operator TEXT CONSTRAINT city_district_operator CHECK (operator IN ('direct', 'contracted')),
  operated_by TEXT,               -- 운영주체
  headcount INTEGER CONSTRAINT city_district_headcount CHECK (headcount >= 0),     -- 명
  from_on TEXT CONSTRAINT city_district_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT city_district_until CHECK (until_on IS date(until_on)),
  reference TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT city_district_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT city_district_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. The publicity log. until_on NULL: it goes on. by_month 1: only the months are known.
-- district, here and in the registers below: the name of another 자치구 whose record it is; NULL = ours.
CREATE TABLE publicity (
  id TEXT PRIMARY KEY CONSTRAINT publicity_id CHECK (length(id) = 36),
  zone_id TEXT REFERENCES zone (id),
  district TEXT,
  category TEXT NOT NULL CONSTRAINT publicity_category CHECK (category IN
    ('online', 'print', 'banner', 'media', 'event', 'goods', 'other')),
  means TEXT NOT NULL CONSTRAINT publicity_means CHECK (length(means) BETWEEN 1 AND 60),
  from_on TEXT NOT NULL CONSTRAINT publicity_from CHECK (from_on IS date(from_on)),
  until_on TEXT CONSTRAINT publicity_until CHECK (until_on IS date(until_on)),
  by_month INTEGER NOT NULL CONSTRAINT publicity_by_month CHECK (by_month IN (0, 1)),
  content TEXT,
  quantity INTEGER CONSTRAINT publicity_quantity CHECK (quantity >= 0),
  unit TEXT CONSTRAINT publicity_unit CHECK (length(unit) BETWEEN 1 AND 6),
  reference TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT publicity_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT publicity_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A survey and how many answered.
CREATE TABLE survey (
  id TEXT PRIMARY KEY CONSTRAINT survey_id CHECK (length(id) = 36),
  zone_id TEXT REFERENCES zone (id),
  district TEXT,
  name TEXT NOT NULL CONSTRAINT survey_name CHECK (length(name) BETWEEN 1 AND 80),
  audience TEXT,                  -- 대상
  from_month TEXT CONSTRAINT survey_from CHECK (from_month || '-01' IS date(from_month || '-01')),
  until_month TEXT CONSTRAINT survey_until CHECK (until_month || '-01' IS date(until_month || '-01')),
  respondents INTEGER CONSTRAINT survey_respondents CHECK (respondents >= 0),  -- 명
  reference TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT survey_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT survey_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. How many gave an answer; its share is computed. base NULL: of all who answered the survey.
CREATE TABLE survey_answer (
  id TEXT PRIMARY KEY CONSTRAINT survey_answer_id CHECK (length(id) = 36),
  survey_id TEXT NOT NULL REFERENCES survey (id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL CONSTRAINT survey_answer_question CHECK (length(question) BETWEEN 1 AND 200),
  answer TEXT NOT NULL CONSTRAINT survey_answer_answer CHECK (length(answer) BETWEEN 1 AND 200),
  people INTEGER CONSTRAINT survey_answer_people CHECK (people >= 0),           -- 명
  base INTEGER CONSTRAINT survey_answer_base CHECK (base >= 0),                 -- 명
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT survey_answer_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT survey_answer_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX survey_answer_by_survey ON survey_answer (survey_id, position);

-- synced. The solution desk: a question from the field, its answer, and when it was shared with all.
CREATE TABLE solution_question (
  id TEXT PRIMARY KEY CONSTRAINT solution_question_id CHECK (length(id) = 36),
  zone_id TEXT REFERENCES zone (id),
  district TEXT,
  asked_on TEXT NOT NULL CONSTRAINT solution_question_asked CHECK (asked_on IS date(asked_on)),
  asked_by TEXT,                  -- an organisation or post, never a person
  question TEXT NOT NULL CONSTRAINT solution_question_question CHECK (length(question) BETWEEN 1 AND 2000),
  answer TEXT,
  answered_on TEXT CONSTRAINT solution_question_answered CHECK (answered_on IS date(answered_on)),
  shared_on TEXT CONSTRAINT solution_question_shared CHECK (shared_on IS date(shared_on)),
  shared_by TEXT,                 -- how it was shared
  reference TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT solution_question_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT solution_question_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A manual or another content: one row a version, which may follow an earlier one.
CREATE TABLE material (
  id TEXT PRIMARY KEY CONSTRAINT material_id CHECK (length(id) = 36),
  district TEXT,
  previous_id TEXT REFERENCES material (id),
  kind TEXT NOT NULL CONSTRAINT material_kind CHECK (kind IN
    ('manual', 'guideline', 'handbook', 'casebook', 'textbook', 'video', 'slides', 'research', 'form', 'other')),
  title TEXT NOT NULL CONSTRAINT material_title CHECK (length(title) BETWEEN 1 AND 80),
  version_no INTEGER NOT NULL CONSTRAINT material_version CHECK (version_no BETWEEN 1 AND 99),
  issued_month TEXT CONSTRAINT material_issued CHECK (issued_month || '-01' IS date(issued_month || '-01')),
  pieces INTEGER CONSTRAINT material_pieces CHECK (pieces >= 0),
  unit TEXT CONSTRAINT material_unit CHECK (length(unit) BETWEEN 1 AND 6),      -- of pieces: 권, 종, 부
  copies INTEGER CONSTRAINT material_copies CHECK (copies >= 0),                -- 부 that were handed out
  content TEXT,
  reference TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT material_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT material_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A good practice: a card that others can use, without anyone who could be recognised.
-- `tags` and `kinds` are JSON lists of text; `course` has one line a step: when / part of 민 / part of 관.
CREATE TABLE good_practice (
  id TEXT PRIMARY KEY CONSTRAINT good_practice_id CHECK (length(id) = 36),
  zone_id TEXT REFERENCES zone (id),
  project_id TEXT REFERENCES joint_project (id),
  district TEXT,
  group_no INTEGER CONSTRAINT good_practice_group CHECK (group_no BETWEEN 1 AND 99),  -- 조 of a conference
  position INTEGER NOT NULL,
  title TEXT NOT NULL CONSTRAINT good_practice_title CHECK (length(title) BETWEEN 1 AND 80),
  form TEXT NOT NULL CONSTRAINT good_practice_form CHECK (form IN
    ('gathering', 'case_conference', 'joint_project', 'resource_sharing', 'discovery', 'counselling',
     'learning', 'agreement', 'standard', 'other')),
  kinds TEXT CONSTRAINT good_practice_kinds CHECK
    (kinds IS NULL OR json_valid(kinds) AND json_type(kinds) = 'array'),
  frequency TEXT,
  partners TEXT,
  resource TEXT,
  summary TEXT NOT NULL CONSTRAINT good_practice_summary CHECK (length(summary) BETWEEN 1 AND 2000),
  tags TEXT CONSTRAINT good_practice_tags CHECK (tags IS NULL OR json_valid(tags) AND json_type(tags) = 'array'),
  from_month TEXT CONSTRAINT good_practice_from CHECK (from_month || '-01' IS date(from_month || '-01')),
  until_month TEXT CONSTRAINT good_practice_until CHECK (until_month || '-01' IS date(until_month || '-01')),
  background TEXT,
  course TEXT,
  output TEXT,                    -- 산출
  change TEXT,                    -- 변화
  lesson TEXT,                    -- 성공요인·어려움
  elsewhere TEXT,                 -- 다른 권역 적용 방법
  consented INTEGER CONSTRAINT good_practice_consented CHECK (consented IN (0, 1)),  -- 게재 동의
  checked_on TEXT CONSTRAINT good_practice_checked CHECK (checked_on IS date(checked_on)),  -- 식별위험 점검
  reference TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT good_practice_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT good_practice_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. A group of a conference and the topic it was given; topic_no NULL: the list gives it none.
CREATE TABLE conference_group (
  id TEXT PRIMARY KEY CONSTRAINT conference_group_id CHECK (length(id) = 36),
  conference TEXT NOT NULL CONSTRAINT conference_group_conference CHECK (length(conference) BETWEEN 1 AND 80),
  group_no INTEGER NOT NULL CONSTRAINT conference_group_no CHECK (group_no BETWEEN 1 AND 99),
  topic_no INTEGER CONSTRAINT conference_group_topic CHECK (topic_no BETWEEN 1 AND 9),
  topic TEXT,
  reference TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT conference_group_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT conference_group_demo CHECK (demo IN (0, 1))
) STRICT;

-- synced. What support a 자치구 may have in a year. quantity NULL: as often as needed (수시).
CREATE TABLE support_quota (
  id TEXT PRIMARY KEY CONSTRAINT support_quota_id CHECK (length(id) = 36),
  district TEXT,
  year INTEGER NOT NULL CONSTRAINT support_quota_year CHECK (year BETWEEN 2000 AND 2100),
  kind TEXT NOT NULL CONSTRAINT support_quota_kind CHECK (kind IN
    ('roundtable', 'advisory', 'consultation', 'lecturer')),
  quantity INTEGER CONSTRAINT support_quota_quantity CHECK (quantity >= 0),     -- 회
  amount INTEGER CONSTRAINT support_quota_amount CHECK (amount >= 0),           -- won for each time
  reference TEXT,
  note TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT support_quota_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT support_quota_demo CHECK (demo IN (0, 1))
) STRICT;

--------------------------------------------------------------------------------------------- indicators

-- synced. What is measured (지표). programme_id NULL: of this district, else of that programme. rule: a counting rule
-- over the records (domain/counting.py); NULL = by hand, with evidence.
CREATE TABLE indicator (
  id TEXT PRIMARY KEY CONSTRAINT indicator_id CHECK (length(id) = 36),
  programme_id TEXT REFERENCES programme (id),
  position INTEGER NOT NULL,
  part TEXT,                      -- 단위사업
  name TEXT NOT NULL CONSTRAINT indicator_name CHECK (length(name) BETWEEN 1 AND 80),
  definition TEXT,                -- printed with its figures
  unit TEXT CONSTRAINT indicator_unit CHECK (length(unit) BETWEEN 1 AND 6),  -- NULL = sentences only
  kind TEXT NOT NULL CONSTRAINT indicator_kind CHECK (kind IN ('performance', 'diagnosis', 'narrative')),
  rule TEXT,
  decimals INTEGER CONSTRAINT indicator_decimals CHECK (decimals BETWEEN 0 AND 2),  -- of its figures; NULL = whole
  total TEXT CONSTRAINT indicator_total CHECK (total IN ('sum', 'last')),  -- 누계; NULL = sum
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX indicator_by_programme ON indicator (programme_id, position);

-- synced. The plan of an indicator for whole months, of a zone or (NULL) of the district. value: in units of the
-- indicator's last decimal. absent 'none': `-`, nothing planned or held, which is neither 0 nor not reported.
CREATE TABLE indicator_target (
  id TEXT PRIMARY KEY CONSTRAINT indicator_target_id CHECK (length(id) = 36),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  zone_id TEXT REFERENCES zone (id),
  from_month TEXT NOT NULL CONSTRAINT indicator_target_from CHECK (from_month || '-01' IS date(from_month || '-01')),
  until_month TEXT NOT NULL CONSTRAINT indicator_target_until CHECK
    (until_month || '-01' IS date(until_month || '-01')),
  value INTEGER CONSTRAINT indicator_target_value CHECK (value >= 0),
  absent TEXT CONSTRAINT indicator_target_absent CHECK (absent IN ('none')),
  text TEXT,
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_target_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_target_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX indicator_target_by_indicator ON indicator_target (indicator_id, from_month);

-- synced. What was reported by hand for whole months; columns as in indicator_target.
CREATE TABLE indicator_actual (
  id TEXT PRIMARY KEY CONSTRAINT indicator_actual_id CHECK (length(id) = 36),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  zone_id TEXT REFERENCES zone (id),
  from_month TEXT NOT NULL CONSTRAINT indicator_actual_from CHECK (from_month || '-01' IS date(from_month || '-01')),
  until_month TEXT NOT NULL CONSTRAINT indicator_actual_until CHECK
    (until_month || '-01' IS date(until_month || '-01')),
  value INTEGER CONSTRAINT indicator_actual_value CHECK (value >= 0),
  absent TEXT CONSTRAINT indicator_actual_absent CHECK (absent IN ('none')),
  text TEXT,
  evidence TEXT,                  -- what it rests on
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_actual_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_actual_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX indicator_actual_by_indicator ON indicator_actual (indicator_id, from_month);

-- synced. What a person says to a figure that stands out; its id is derived, so there is one for each. figure: the one
-- that was explained: when it changes, the question comes again.
CREATE TABLE indicator_remark (
  id TEXT PRIMARY KEY CONSTRAINT indicator_remark_id CHECK (length(id) = 36),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  zone_id TEXT REFERENCES zone (id),
  period TEXT NOT NULL CONSTRAINT indicator_remark_period CHECK (length(period) BETWEEN 4 AND 16),
  finding TEXT NOT NULL CONSTRAINT indicator_remark_finding CHECK (finding IN
    ('jump', 'copy', 'sum', 'plan_sum', 'far_over', 'no_actual')),
  figure INTEGER NOT NULL,
  sentence TEXT NOT NULL CONSTRAINT indicator_remark_sentence CHECK (length(sentence) BETWEEN 1 AND 400),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_remark_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT indicator_remark_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX indicator_remark_by_indicator ON indicator_remark (indicator_id);

-- synced. The 소식지 of a zone and month; its id is derived, its number (호) counts within the zone's year.
CREATE TABLE newsletter (
  id TEXT PRIMARY KEY CONSTRAINT newsletter_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  month TEXT NOT NULL CONSTRAINT newsletter_month CHECK (month || '-01' IS date(month || '-01')),
  issue_no INTEGER NOT NULL CONSTRAINT newsletter_issue CHECK (issue_no BETWEEN 1 AND 99),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT newsletter_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT newsletter_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX newsletter_by_zone ON newsletter (zone_id, month);

-- synced. A line of a newsletter. source: the record that a drafted line tells of (its id is derived from
-- it), NULL for a typed one. drafted: the line as it was drafted, so that one who changed it is not written
-- over. cleared: the line as somebody read it and found nobody's number or address in it.
CREATE TABLE newsletter_item (
  id TEXT PRIMARY KEY CONSTRAINT newsletter_item_id CHECK (length(id) = 36),
  newsletter_id TEXT NOT NULL REFERENCES newsletter (id),
  section TEXT NOT NULL CONSTRAINT newsletter_item_section CHECK (section IN
    ('agency', 'people', 'sharing', 'project', 'study', 'calendar', 'notice')),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CONSTRAINT newsletter_item_text CHECK (length(text) BETWEEN 1 AND 300),
  hidden INTEGER NOT NULL CONSTRAINT newsletter_item_hidden CHECK (hidden IN (0, 1)),
  organisation_id TEXT REFERENCES organisation (id),
  on_date TEXT CONSTRAINT newsletter_item_on CHECK (on_date IS date(on_date)),
  quantity TEXT,                  -- as it is printed, `12상자`
  audience TEXT,                  -- 대상
  until_on TEXT CONSTRAINT newsletter_item_until CHECK (until_on IS date(until_on)),
  contact TEXT,                   -- 신청·문의: of an office
  source TEXT,
  drafted TEXT CONSTRAINT newsletter_item_drafted CHECK (json_valid(drafted)),
  cleared TEXT CONSTRAINT newsletter_item_cleared CHECK (json_valid(cleared)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT newsletter_item_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT newsletter_item_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX newsletter_item_by_newsletter ON newsletter_item (newsletter_id, section, position);

-- synced. A newsletter as it was finalised, and reopened with its reason, as with minutes_version.
CREATE TABLE newsletter_version (
  id TEXT PRIMARY KEY CONSTRAINT newsletter_version_id CHECK (length(id) = 36),
  newsletter_id TEXT NOT NULL REFERENCES newsletter (id),
  version_no INTEGER NOT NULL CONSTRAINT newsletter_version_no CHECK (version_no BETWEEN 1 AND 999),
  opened_on TEXT NOT NULL CONSTRAINT newsletter_version_opened CHECK (opened_on IS date(opened_on)),
  reason TEXT,
  closed_on TEXT CONSTRAINT newsletter_version_closed CHECK (closed_on IS date(closed_on)),
  body TEXT CONSTRAINT newsletter_version_body CHECK (json_valid(body)),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT newsletter_version_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT newsletter_version_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX newsletter_version_by_newsletter ON newsletter_version (newsletter_id, version_no);

-- synced. Why a gap of a zone's month is left as it is; the id is derived from zone, month and gap.
CREATE TABLE gap_waiver (
  id TEXT PRIMARY KEY CONSTRAINT gap_waiver_id CHECK (length(id) = 36),
  zone_id TEXT NOT NULL REFERENCES zone (id),
  month TEXT NOT NULL CONSTRAINT gap_waiver_month CHECK (month || '-01' IS date(month || '-01')),
  gap TEXT NOT NULL CONSTRAINT gap_waiver_gap CHECK (length(gap) BETWEEN 1 AND 120),
  sentence TEXT NOT NULL CONSTRAINT gap_waiver_sentence CHECK (length(sentence) BETWEEN 1 AND 200),
  removed INTEGER NOT NULL DEFAULT 0 CONSTRAINT gap_waiver_removed CHECK (removed IN (0, 1)),
  demo INTEGER NOT NULL DEFAULT 0 CONSTRAINT gap_waiver_demo CHECK (demo IN (0, 1))
) STRICT;
CREATE INDEX gap_waiver_by_month ON gap_waiver (zone_id, month);

------------------------------------------------------------------- the journal, the audit, local records

-- Every change to a synced row, appended and never altered. `fields` holds the changed columns with their
-- new values; `based_on` is the stamp of the row's last entry that the writer had seen. Entries of one verb
-- share `act` (the seq of its first entry), which is what undo takes back as one.
CREATE TABLE journal (
  site TEXT NOT NULL CONSTRAINT journal_site CHECK (length(site) = 16),
  seq INTEGER NOT NULL,
  stamp INTEGER NOT NULL,         -- hybrid logical clock: milliseconds << 16 | counter
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  fields TEXT NOT NULL CONSTRAINT journal_fields CHECK (json_valid(fields)),
  based_on INTEGER,
  act INTEGER NOT NULL,
  verb TEXT NOT NULL,             -- 'meeting.record', 'undo' …
  actor TEXT NOT NULL,            -- id of the person at the desk, '' before there is one
  undoes INTEGER,                 -- the act that this entry takes back
  PRIMARY KEY (site, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_by_row ON journal (table_name, row_id, stamp);
CREATE INDEX journal_undone ON journal (site, undoes) WHERE undoes IS NOT NULL;

-- Who opened, searched, exported or shared what. Acts and ids only, never values.
CREATE TABLE audit (
  n INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL CONSTRAINT audit_act CHECK (act IN ('open', 'view', 'search', 'export', 'check', 'restore', 'import')),
  subject TEXT,                   -- table and id, or form and scope
  digest TEXT                     -- SHA-256 of a file that was written or read
) STRICT;

-- local. Facts about this file: site, my zone, me, last stamp.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- local. What is being typed and not yet saved; it comes back after a crash.
CREATE TABLE draft (
  noun TEXT NOT NULL,
  row_id TEXT NOT NULL,           -- '' = a new record
  body TEXT NOT NULL CONSTRAINT draft_body CHECK (json_valid(body)),
  saved_at TEXT NOT NULL,
  PRIMARY KEY (noun, row_id)
) STRICT, WITHOUT ROWID;

-- local. Conditions of the case list under a name; a day in them is a number of days before or after today.
CREATE TABLE saved_filter (
  name TEXT PRIMARY KEY CONSTRAINT saved_filter_name CHECK (length(name) BETWEEN 1 AND 40),
  body TEXT NOT NULL CONSTRAINT saved_filter_body CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;

-- local. Printed sheets for visits: which case stood on which line (a JSON list of ids), so that what was
-- written on them by hand can be keyed in by the number of its line. The same cases on one day are one sheet.
CREATE TABLE field_sheet (
  zone_id TEXT NOT NULL,
  printed_on TEXT NOT NULL CONSTRAINT field_sheet_printed CHECK (printed_on IS date(printed_on)),
  no INTEGER NOT NULL CONSTRAINT field_sheet_no CHECK (no >= 1),
  case_ids TEXT NOT NULL CONSTRAINT field_sheet_cases CHECK (json_valid(case_ids)),
  PRIMARY KEY (zone_id, printed_on, no)
) STRICT, WITHOUT ROWID;

-- local. Tables that were brought in: what each row was, and the act of this file's journal that undo takes back.
CREATE TABLE import_run (
  id TEXT PRIMARY KEY CONSTRAINT import_run_id CHECK (length(id) = 36),
  at TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT import_run_kind CHECK (kind IN ('people', 'organisations', 'cases', 'outreach')),
  file_name TEXT NOT NULL,
  file_digest TEXT NOT NULL,      -- SHA-256: the same file again is noticed
  rows INTEGER NOT NULL,
  skipped INTEGER NOT NULL,       -- rows that were left out because they broke a rule
  act INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- local. Which heading stands for which field, as a person last said it, by the headings of the table.
CREATE TABLE import_mapping (
  fingerprint TEXT NOT NULL,      -- SHA-256 of the headings
  kind TEXT NOT NULL,
  headings TEXT NOT NULL CONSTRAINT import_mapping_headings CHECK (json_valid(headings)),
  saved_at TEXT NOT NULL,
  PRIMARY KEY (fingerprint, kind)
) STRICT, WITHOUT ROWID;

-- local, derived: full-text search over pairs of letters that the program makes: of syllables, and of the
-- initial consonants of names. `search_text` goes by search_entry.n.
CREATE TABLE search_entry (
  n INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  owner_id TEXT NOT NULL          -- the record that is shown when this text is found
) STRICT;
CREATE UNIQUE INDEX search_entry_by_row ON search_entry (table_name, row_id);
CREATE VIRTUAL TABLE search_text USING fts5 (text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");

-- local, derived: the same for cases, all that is written about one in one entry; it goes by case_roster.n, so
-- that what is found can be read page by page, the newest case first.
CREATE VIRTUAL TABLE case_search USING fts5 (text, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 0");
