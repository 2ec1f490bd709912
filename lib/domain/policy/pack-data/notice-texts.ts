import type { PolicyPack } from "../pack";
import { both } from "./rule";

/** What every notice says besides the facts of its case (policy.md, section 5). Names no number and no link. */
export const NOTICE_TEXTS: PolicyPack["notice"]["texts"] = {
  correct: both(
    "Remove the same information wherever else you show it, and use the platform's official tools (lead form, consultation button, customer service, product card). Limits end by themselves at the time shown.",
    "请自行清理其他位置的同类信息，并改用平台官方工具（留资表单、咨询按钮、客服、商品卡片）。限制措施到期自动解除。",
  ),
  appealHow: both(
    'Open this notice and choose "Appeal this decision". Say in your own words what is wrong; pictures and PDF files can be added. Someone who took no part in the decision looks at it again.',
    "打开本通知，点击“提出申诉”，说明您认为不当之处，可附图片或 PDF。申诉由未参与原处理的人员复核。",
  ),
  appealWhere: both("On the page of this notice.", "在本通知页面提交。"),
  outsideRoutes: both(
    "Besides an appeal you may turn to the platform's mediation, complain to the market regulator (12315 platform), or bring the matter before the court or arbitration body named in your agreement with the platform.",
    "除申诉外，您也可以申请平台调解，向市场监督管理部门投诉（12315 平台），或依据与平台的协议提起诉讼或仲裁。",
  ),
  contact: both(
    'Questions about this notice: the message centre of your account, subject "Notice of decision", with the notice number.',
    "对本通知有疑问，请在账号消息中心的“处理通知”栏目留言，并注明通知编号。",
  ),
};
