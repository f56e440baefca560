"""The Korean name of every code of the domain, as screens and forms print it."""

from __future__ import annotations

import enum

DEFAULT_APPROVERS = "담당,팀장,과장"

_LABELS: dict[str, tuple[str, ...]] = {
    "Sector": ("관", "민", "주민", "기타"),
    "OrganisationKind": (
        "구청", "동주민센터", "종합사회복지관", "노인복지관", "장애인복지관", "마을·공동체", "보건·의료", "학교",
        "지역사회보장협의체", "기타",
    ),
    "Part": ("대표기관", "참여 동", "참여기관", "지원기관"),
    "RoleKind": (
        "구 총괄담당자", "권역 담당자", "찾동 수퍼바이저", "복지관 실무자", "복지플래너", "복지상담전문관",
        "우리동네주무관", "방문간호사", "통·반장", "통합사례관리사", "추진지원단", "기타",
    ),
    "MeetingKind": (
        "권역별 네트워크 회의", "네트워크 전체회의", "연석회의", "운영위원회", "간담회", "자문회의", "민관통합사례회의",
        "사례회의", "협의체", "TF", "실무자 워크숍", "성과공유회", "초대의 날", "공동 학습", "우수기관 방문",
        "교육", "컨설팅", "현장 모니터링", "순회 상담실", "정례모임", "사업설명회",
    ),
    "CoordinatorMonths": ("1월·6월", "상·하반기 첫 회의(1월·7월)"),
    "DutyOutcome": ("출석", "대리참석", "미참석"),
    "MonthMark": ("개최", "예정", "서면", "연기", "취소", "빠짐", "미정", "-"),
    "MeetingMode": ("대면", "영상", "서면"),
    "MeetingState": ("예정", "개최", "연기", "취소"),
    "Disclosure": ("공개", "부분공개", "비공개"),
    "AttendanceState": ("예정", "출석", "불참", "대리", "지각"),
    "AbsenceReason": ("불참", "대리참석", "출장", "공석"),
    "AgendaKind": ("보고", "논의", "협조", "사례"),
    "DecisionOutcome": ("결정", "보류"),
    "ActionState": ("진행", "완료", "중단"),
    "Status": (
        "발굴", "초기상담", "비대상", "접수", "안내종결", "욕구·위기도조사", "사례회의", "계획수립", "서비스연계",
        "미선정", "제공·점검", "종결", "사후관리", "사후관리 종료", "보류", "이관",
    ),
    "Route": ("온라인(행복e음)", "방문", "인적안전망", "홍보 반응", "신고", "기관 의뢰"),
    "HouseholdType": (
        "독거노인", "노인부부", "청·중장년 1인", "한부모", "청소년한부모", "조손", "장애인", "다문화", "소년소녀가정",
        "미혼모·부", "가족돌봄청년", "일반", "기타",
    ),
    "Gender": ("여", "남"),
    "Protection": ("생계급여", "의료급여", "주거급여", "교육급여", "차상위", "저소득", "일반"),
    "Classification": ("일반사례", "고난도사례", "서비스연계", "단순개입"),
    "CrisisLevel": ("상", "중", "하"),
    "NeedDomain": (
        "안전", "건강", "일상생활유지", "가족관계", "사회적 관계", "경제", "교육", "직업", "생활환경", "법률·권익",
    ),
    "ContactMethod": ("방문", "전화", "내방", "문자·메신저", "동행방문", "기관경유", "영상"),
    "ContactResult": ("완료", "부재", "거절", "연락두절", "위험징후"),
    "ServiceSector": ("공적", "민간"),
    "ServiceForm": ("현금", "현물", "서비스", "이용권"),
    "ServiceState": ("신청", "결정", "제공중", "완료", "불가"),
    "SameWhy": ("같은 자원", "같은 서비스", "같은 분야"),
    "Kinship": ("같은 가구", "묶은 가구", "비슷한 가구"),
    "PersonalKind": ("휴대전화 번호", "계좌·카드 번호", "전자우편 주소"),
    "ConsentScope": ("수집·이용", "제3자 제공", "민감정보"),
    "NotApplicableReason": ("중복", "기지원", "관외", "거부", "소재불명", "사망"),
    "ClosureReason": (
        "장기목표 달성", "단기목표 달성", "상황 호전", "대상자 거절·포기", "전출", "사망", "시설입소·장기입원",
        "연락두절", "타 사례관리 이관", "자체 종결",
    ),
    "HoldReason": ("입원", "장기부재", "연락두절"),
    "ReceiptBasis": ("동의", "직권"),
    "Referral": ("정보제공", "공적급여 신청 안내", "타기관 의뢰"),
    "PartyRole": ("거점기관", "협약 동", "협력기관"),
    "InterfaceRole": ("주도", "지원"),
    "InterfaceState": ("함께", "한쪽만", "겹침", "빈자리"),
    "EvidenceKind": ("회의", "공동사업", "협약", "메모"),
    "ProjectState": ("초안", "확정", "종료"),
    "PartSector": ("민", "관", "구", "주민", "기타"),
    "GoalKind": ("산출", "성과"),
    "PlanNeed": ("목적", "기간", "세부사업", "추진일정", "성과목표", "사업효과", "전년 대비 달라진 점"),
    "FundSource": ("국비", "시비", "구비", "기타", "자부담"),
    "Holder": ("구 직접집행", "동 재배정", "대표기관 교부"),
    "Purpose": ("사업비", "운영비"),
    "MoneyKind": ("투자", "집행"),
    "MoneyAbsent": ("-",),
    "Coverage": ("전동", "일부", "신규"),
    "Operator": ("직영", "위탁"),
    "PublicityCategory": ("SNS", "인쇄물", "현수막", "언론", "행사", "홍보물품", "기타"),
    "MaterialKind": ("매뉴얼", "가이드라인", "핸드북", "사례집", "교재", "동영상", "강의자료", "연구", "서식", "기타"),
    "QuotaKind": ("간담회", "자문회의", "수시 컨설팅", "강사료"),
    "QuestionState": ("답변 전", "답변", "공유"),
    "PracticeForm": (
        "모임·협의", "사례회의", "공동사업", "자원 나눔", "발굴", "찾아가는 상담", "교육·학습", "협약", "공동 기준",
        "기타",
    ),
    "PracticeKind": ("발굴", "연계", "공동사례관리", "공동사업"),
    "PaymentMethod": ("카드", "계좌이체", "현금"),
    "Unit": ("원", "천원", "백만원"),
    "Rounding": ("절사", "반올림"),
    "Check": (
        "교부 전", "기간 밖", "확정 전", "자부담 섞임", "정산 마침",
        "예산 초과", "교부액 초과", "회의 없음", "현금", "증빙 누락", "같은 영수증",
    ),
    "NewsSection": (
        "우리 기관 소식", "함께하는 사람들", "나눌 자원", "공동사업", "공동학습·읽을거리", "다음 달 달력", "알림",
    ),
    "LeakKind": (
        "주민등록번호로 보이는 숫자", "가구의 이름·가명", "사례번호", "가구의 전화번호", "가구의 주소",
        "휴대전화 번호", "계좌·카드 번호", "전자우편 주소",
    ),
    "IndicatorKind": ("수행", "진단", "서술"),
    "Total": ("합계", "마지막 값"),
    "Missing": ("-",),
    "FindingKind": ("급변", "같은 수", "합계 불일치", "계획 합계 불일치", "목표 초과", "실적 없음"),
    "Subject": ("회의", "사례", "서비스", "접촉", "발굴 건수", "집중 모니터링", "공동사업 활동"),
    "SubmissionForm": ("회의 결과", "소식지", "운영계획서", "공동사업 계획서", "정산서"),
    "SubmissionState": ("작성중", "제출", "보완요청", "재제출", "접수"),
    "PaperMark": ("제출", "지연", "무실적", "보완요청", "미제출", "아직", "기록 전"),
    "Duty": (
        "회의 결과", "소식지", "운영계획서", "공동사업 계획서", "정산서", "연간 추진계획 수립", "네트워크 방향 결정",
        "공동사업비 교부", "네트워크 월별 모니터링", "추진실적", "민관협력 지원계획", "민관협력 지원 결과보고",
        "자치구 간담회·결과보고", "참여기관 MOU 지원", "현장모니터링", "실무자 전체워크숍", "우수사례 제출",
        "네트워크 성과공유회", "자체평가 최종보고", "일정",
    ),
    "Whose": ("내 일정", "구청", "전체"),
}  # fmt: skip

_OF: dict[type[enum.Enum], dict[enum.Enum, str]] = {}


ROUTE_DETAIL: dict[str, str] = {
    "utility_cut": "단전·단수·단가스", "health_insurance": "건강보험료 체납", "telecom": "통신요금 연체",
    "rent": "임대료·관리비 체납", "debt": "금융 연체", "benefit_rejected": "기초·긴급 탈락",
    "facility_leaver": "시설 퇴소", "school": "학교 위기학생", "online_other": "기타",
    "night": "야간", "single_household": "1인가구", "heat_wave": "폭염", "cold_wave": "한파",
    "non_standard_dwelling": "비정형 주거", "full_survey": "일반 전수조사", "registration_survey": "주민등록 사실조사",
    "neighborhood_head": "통·반장", "security_council": "동협의체", "supporters": "나눔서포터즈·우리동네 복지사",
    "honorary_officer": "명예사회복지공무원", "care_group": "우리동네돌봄단",
    "banner": "현수막", "social_media": "SNS", "tax_bill": "주민세 고지서", "leaflet": "리플렛", "goods": "홍보물품",
    "video": "영상매체", "moving_in_form": "전입신고서", "campaign": "캠페인",
    "self_or_family": "본인·가족", "neighbour": "이웃", "duty_reporter": "신고의무자", "hotline": "129·120",
    "welfare_centre": "복지관", "school_referral": "학교", "hospital": "병원", "health_centre": "보건소·정신건강",
    "police_fire": "경찰·소방", "other_municipality": "타 지자체",
}  # fmt: skip
"""The second level of the discovery route."""


def label(code: enum.Enum) -> str:
    """The printed name of a code."""
    kind = type(code)
    texts = _OF.get(kind)
    if texts is None:
        texts = _OF[kind] = dict(zip(kind, _LABELS[kind.__name__], strict=True))
    return texts[code]


def zone_name(no: int, name: str | None = None) -> str:
    """`제3권역`, or the zone's own printed name."""
    return name or f"제{no}권역"
